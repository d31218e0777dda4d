package vn.taphuan.certificates.verification;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.document.PrintedWords;
import vn.taphuan.certificates.keys.KnownKey;
import vn.taphuan.certificates.keys.SealKeys;
import vn.taphuan.certificates.register.VerificationCode;
import vn.taphuan.certificates.sealing.SealLevel;
import vn.taphuan.certificates.templates.PaperPrinter;
import vn.taphuan.certificates.token.PersonSignatures;
import vn.taphuan.certificates.verification.FileVerdict.Seal;
import vn.taphuan.platform.files.Sha256;
import vn.taphuan.platform.pdf.PdfInspection;
import vn.taphuan.platform.security.Open;

/**
 * Checks a file that somebody holds. Genuine is only what was released here, byte for byte, with a seal that holds; whatever else shows
 * the code of a certificate is altered. The file is never stored.
 */
@Service
@Open("whoever holds a file may check it (row G8); what it tells stands on the paper whose code the file shows")
public class FileChecks {

    /** Bytes of the largest file that is looked at. */
    public static final int LARGEST = 2 * 1024 * 1024;

    private static final Logger log = LoggerFactory.getLogger(FileChecks.class);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Verifications verifications;
    private final SealKeys keys;
    private final PersonSignatures signatures;
    private final FileReading reading;
    private final PaperPrinter printer;

    FileChecks(
            JdbcClient jdbc,
            JsonMapper json,
            Verifications verifications,
            SealKeys keys,
            PersonSignatures signatures,
            FileReading reading,
            PaperPrinter printer) {
        this.jdbc = jdbc;
        this.json = json;
        this.verifications = verifications;
        this.keys = keys;
        this.signatures = signatures;
        this.reading = reading;
        this.printer = printer;
    }

    /** No transaction is held while the file is read. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public FileVerdict check(byte[] pdf) {
        if (pdf.length > LARGEST) {
            return new FileVerdict.Unreadable();
        }
        try {
            return reading.read(pdf).map(inside -> judge(pdf, inside)).orElseGet(FileVerdict.Unreadable::new);
        } catch (RejectedExecutionException others) {
            return new FileVerdict.Busy();
        }
    }

    private record Released(VerificationCode code, SealLevel level) {}

    private FileVerdict judge(byte[] pdf, PdfInspection inside) {
        var seal = seal(inside.seals());
        var sha256 = Sha256.of(pdf);
        var released = released(sha256);
        if (released.isPresent() && (released.get().level() == SealLevel.PLAIN || isOwn(seal))) {
            return new FileVerdict.Genuine(
                    verifications.byCode(released.get().code()).orElseThrow(),
                    released.get().level(),
                    signer(inside.seals()).map(KnownKey::trial).orElse(false),
                    signatures.ofFile(sha256));
        }
        var words = new PrintedWords(inside.text());
        var shown = words.code().flatMap(VerificationCode::parse);
        var certificate = shown.flatMap(verifications::byCode);
        if (isOwn(seal)) {
            log.warn(
                    "a file with an own seal is none that was released (register knows its code: {})",
                    certificate.isPresent());
        }
        return certificate
                .<FileVerdict>map(found ->
                        new FileVerdict.Altered(found, seal, printer.differing(words, data(shown.orElseThrow()))))
                .orElseGet(() -> new FileVerdict.NotOurs(seal));
    }

    /** Level LT ends with data that no seal covers; of a released file, its hash says that they are ours. */
    private static boolean isOwn(Seal seal) {
        return seal == Seal.HOLDS || seal == Seal.ADDED_TO;
    }

    private Seal seal(List<PdfInspection.Seal> all) {
        var first = all.stream().filter(seal -> !seal.timeStamp()).findFirst();
        if (first.isEmpty()) {
            return Seal.MISSING;
        }
        if (all.stream().anyMatch(seal -> !seal.intact())) {
            return Seal.BROKEN;
        }
        if (signer(all).isEmpty()) {
            return Seal.FOREIGN;
        }
        return all.stream().anyMatch(PdfInspection.Seal::coversAll) ? Seal.HOLDS : Seal.ADDED_TO;
    }

    private Optional<KnownKey> signer(List<PdfInspection.Seal> all) {
        return all.stream()
                .filter(seal -> !seal.timeStamp() && seal.signer() != null)
                .findFirst()
                .flatMap(
                        seal -> keys.known(Objects.requireNonNull(seal.signer()).getPublicKey()));
    }

    private Optional<Released> released(Sha256 sha256) {
        return jdbc.sql(
                        "select c.code, f.form from certificate_file f join certificate c on c.id = f.certificate_id where f.sha256 = ? limit 1")
                .param(sha256.digest())
                .query((row, number) ->
                        new Released(new VerificationCode(row.getString(1)), SealLevel.valueOf(row.getString(2))))
                .optional();
    }

    private CertificateData data(VerificationCode code) {
        return jdbc.sql("select data_json from certificate where code = ?")
                .param(code.value())
                .query((row, number) -> json.readValue(row.getString(1), CertificateData.class))
                .single();
    }
}
