package vn.taphuan.certificates.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.taphuan.certificates.register.VerificationCode;
import vn.taphuan.certificates.token.PersonSignature;
import vn.taphuan.platform.web.LookupLimit;
import vn.taphuan.platform.web.OpenAddresses;

/** The public check for programs of others; {@code /api/v1/openapi.json} describes it. */
@RestController
class VerificationApi implements OpenAddresses {

    private static final String ONE = "/api/v1/certificates/{code}/verification";
    private static final String DESCRIPTION = "/api/v1/openapi.json";

    private final Verifications verifications;
    private final LookupLimit limit;

    VerificationApi(
            Verifications verifications, Clock clock, @Value("${taphuan.verify.codes-per-minute:30}") int perMinute) {
        this.verifications = verifications;
        this.limit = new LookupLimit(perMinute, clock);
    }

    @Override
    public List<String> open() {
        return List.of("/api/v1/certificates/*/verification", DESCRIPTION);
    }

    @Override
    public List<String> harmless() {
        return open();
    }

    /** @param state VALID, REPLACED or REVOKED; everything else as the page shows it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String state,
            boolean specimen,
            @Nullable String number,
            @Nullable String holder,
            @Nullable String programme,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable String reason,
            @Nullable String decidedBy,
            @Nullable LocalDate changedOn,
            @Nullable String newNumber,
            @Nullable String newCode,
            @Nullable String sealLevel,
            @Nullable List<Signature> signatures) {

        static Answer of(Verified found) {
            var seal = found.seal();
            return new Answer(
                    found.state().name(),
                    found.specimen(),
                    found.number(),
                    found.holder(),
                    found.programme(),
                    found.issuer(),
                    found.issuedOn(),
                    found.reason(),
                    found.decidedBy(),
                    found.changedOn(),
                    found.newNumber(),
                    found.newCode(),
                    seal == null ? null : seal.name(),
                    found.signatures().isEmpty()
                            ? null
                            : found.signatures().stream().map(Signature::of).toList());
        }
    }

    /** @param chain TRUSTED or NOT_KNOWN */
    record Signature(String signer, Instant at, String authority, String chain) {

        static Signature of(PersonSignature signature) {
            return new Signature(
                    signature.signer(),
                    signature.at(),
                    signature.authority(),
                    signature.chain().name());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Refusal(String state) {}

    @GetMapping(value = ONE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> verification(
            @PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        PublicAnswers.secret(response);
        if (!limit.allows(request.getRemoteAddr())) {
            PublicAnswers.tooMany(response);
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).body(new Refusal("WAIT"));
        }
        return VerificationCode.parse(code)
                .flatMap(verifications::byCode)
                .<ResponseEntity<Object>>map(found -> ResponseEntity.ok(Answer.of(found)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND).body(new Refusal("UNKNOWN")));
    }

    @GetMapping(DESCRIPTION)
    ResponseEntity<byte[]> description() throws IOException {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ClassPathResource("api/openapi-v1.json").getContentAsByteArray());
    }
}
