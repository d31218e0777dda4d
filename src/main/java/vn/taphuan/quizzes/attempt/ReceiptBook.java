package vn.taphuan.quizzes.attempt;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.quizzes.attempt.OpenedAttempt.Held;
import vn.taphuan.quizzes.attempt.QuizKeys.Purpose;

/** Writes and signs receipts, and reads them again. Whoever issues one has locked the row of the attempt. */
@Component
class ReceiptBook {

    private static final String ALGORITHM = "Ed25519";
    private static final String HASHING = "HmacSHA256";
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final int LONGEST = 8000;

    /** Where the receipts of an attempt stand. */
    private record Last(String name, int number) {}

    /** The signed part; the names are those of the format. */
    record Content(
            int v,
            String code,
            String attempt,
            int number,
            String name,
            String title,
            String state,
            String at,
            int answered,
            int of,
            String hash) {}

    private record Header(String alg, String typ, String kid) {}

    private final JdbcTemplate jdbc;
    private final QuizKeys keys;
    private final QuizSecret secret;
    private final JsonMapper json;
    private final Clock clock;

    ReceiptBook(JdbcTemplate jdbc, QuizKeys keys, QuizSecret secret, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.secret = secret;
        this.json = json;
        this.clock = clock;
    }

    /** The next receipt of an attempt that ends, or whose answers have changed by a decision. */
    void issue(AttemptRow locked, List<Held> answers, AttemptState how, Instant at, int answered) {
        var last = last(locked);
        var receipt = new Receipt(
                ReceiptCode.fresh(),
                locked.id(),
                last.number() + 1,
                last.name(),
                locked.title(),
                how,
                at,
                answered,
                locked.questions(),
                hash(locked.account(), locked.id(), answers));
        jdbc.update(
                "insert into quizzes_receipt (code, attempt_id, number, signed, issued_at) values (?, ?, ?, ?, ?)",
                receipt.code().value(),
                locked.id().value(),
                receipt.number(),
                sign(receipt),
                Utc.of(clock.instant()));
    }

    /** The receipt that says how an attempt stands; none for one that ended before there were receipts. */
    Optional<SignedReceipt> latest(AttemptId attempt) {
        return jdbc
                .query(
                        "select signed from quizzes_receipt where attempt_id = ? order by number desc limit 1",
                        (row, number) -> row.getString(1),
                        attempt.value())
                .stream()
                .findFirst()
                .map(signed -> new SignedReceipt(content(signed.split("\\.", -1)[1]), signed));
    }

    Optional<SignedReceipt> find(ReceiptCode code) {
        return jdbc
                .query(
                        "select signed from quizzes_receipt where code = ?",
                        (row, number) -> row.getString(1),
                        code.value())
                .stream()
                .findFirst()
                .flatMap(signed -> verified(signed).map(receipt -> new SignedReceipt(receipt, signed)));
    }

    /** What a receipt says; none when this server has not signed it so. */
    Optional<Receipt> verified(String signed) {
        var parts = signed.split("\\.", -1);
        if (signed.length() > LONGEST || parts.length != 3) {
            return Optional.empty();
        }
        try {
            var header = json.readValue(Base64.getUrlDecoder().decode(parts[0]), Header.class);
            var pair = Optional.ofNullable(header)
                    .filter(read -> "EdDSA".equals(read.alg()))
                    .flatMap(read -> keys.find(Purpose.RECEIPT, read.kid()));
            if (pair.isEmpty()) {
                return Optional.empty();
            }
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(pair.get().open());
            check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return check.verify(Base64.getUrlDecoder().decode(parts[2]))
                    ? Optional.of(content(parts[1]))
                    : Optional.empty();
        } catch (JacksonException | GeneralSecurityException | IllegalArgumentException noReceipt) {
            return Optional.empty();
        }
    }

    /**
     * Over number, sequence and value of each answer, keyed for this attempt: from a photograph nobody can find by trying what
     * was answered.
     */
    String hash(AccountId account, AttemptId attempt, List<Held> answers) {
        var text = new StringBuilder();
        for (var held : answers) {
            text.append(held.no()).append(':').append(held.seq()).append(':');
            text.append(held.value() == null ? "null" : json.writeValueAsString(held.value()));
            text.append('\n');
        }
        try {
            var mac = Mac.getInstance(HASHING);
            mac.init(new SecretKeySpec(secret.receiptKey(account, attempt), HASHING));
            return TEXT.encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Last last(AttemptRow locked) {
        return jdbc.queryForObject(
                "select full_name, (select max(number) from quizzes_receipt where attempt_id = ?) from account where id = ?",
                (row, number) -> new Last(row.getString(1), row.getInt(2)),
                locked.id().value(),
                locked.account().value());
    }

    private String sign(Receipt receipt) {
        var pair = keys.of(Purpose.RECEIPT);
        var header = json.writeValueAsBytes(new Header("EdDSA", "tap-huan-receipt", pair.id()));
        var content = json.writeValueAsBytes(new Content(
                1,
                receipt.code().value(),
                receipt.attempt().value().toString(),
                receipt.number(),
                receipt.name(),
                receipt.title(),
                receipt.how().name().toLowerCase(Locale.ROOT),
                receipt.at().toString(),
                receipt.answered(),
                receipt.questions(),
                receipt.hash()));
        var signed = TEXT.encodeToString(header) + "." + TEXT.encodeToString(content);
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.secret());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + TEXT.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Receipt content(String encoded) {
        var content = json.readValue(Base64.getUrlDecoder().decode(encoded), Content.class);
        return new Receipt(
                new ReceiptCode(content.code()),
                new AttemptId(UUID.fromString(content.attempt())),
                content.number(),
                content.name(),
                content.title(),
                AttemptState.valueOf(content.state().toUpperCase(Locale.ROOT)),
                Instant.parse(content.at()),
                content.answered(),
                content.of(),
                content.hash());
    }
}
