package vn.taphuan.certificates.verification;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.taphuan.certificates.token.PersonSignature;
import vn.taphuan.platform.web.LightPage;
import vn.taphuan.platform.web.LookupLimit;
import vn.taphuan.platform.web.OpenAddresses;

/** Checking a file, and the page that checks without a network with what it needs. */
@LightPage
class OfflinePages implements OpenAddresses {

    private static final String SOON = "max-age=60, public";

    private final FileChecks checks;
    private final OfflineLists lists;
    private final MessageSource texts;
    private final LookupLimit files;

    OfflinePages(
            FileChecks checks,
            OfflineLists lists,
            MessageSource texts,
            Clock clock,
            @Value("${taphuan.verify.files-per-minute:10}") int files) {
        this.checks = checks;
        this.lists = lists;
        this.texts = texts;
        this.files = new LookupLimit(files, clock);
    }

    @Override
    public List<String> open() {
        return List.of("/verify/*");
    }

    @Override
    public List<String> harmless() {
        return open();
    }

    /** The file itself is the request's body: read into memory up to its bound, never written anywhere. */
    @PostMapping("/verify/file")
    String file(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale)
            throws IOException {
        PublicAnswers.secret(response);
        if (!files.allows(request.getRemoteAddr())) {
            return PublicAnswers.wait(model, response);
        }
        byte[] pdf = request.getInputStream().readNBytes(FileChecks.LARGEST + 1);
        var verdict = checks.check(pdf);
        if (verdict instanceof FileVerdict.Busy) {
            return PublicAnswers.wait(model, response);
        }
        model.addAttribute("file", shown(verdict, locale));
        model.addAttribute("found", verdict.certificate());
        return PublicAnswers.PAGE;
    }

    /**
     * A verdict as the page shows it.
     *
     * @param kind GENUINE, ALTERED, NOT_OURS or UNREADABLE
     * @param seal name of {@link FileVerdict.Seal}; empty for a genuine file
     * @param differing names of the parts that differ, as people call them
     * @param signatures of people, which the file carries
     */
    public record Shown(
            String kind,
            String seal,
            List<String> differing,
            String level,
            boolean trialKey,
            List<PersonSignature> signatures) {}

    private Shown shown(FileVerdict verdict, Locale locale) {
        return switch (verdict) {
            case FileVerdict.Genuine genuine ->
                new Shown("GENUINE", "", List.of(), genuine.level().name(), genuine.trialKey(), genuine.signatures());
            case FileVerdict.Altered altered ->
                new Shown(
                        "ALTERED",
                        altered.seal().name(),
                        altered.differing().stream()
                                .map(field -> texts.getMessage("certificates.field." + field, null, locale))
                                .toList(),
                        "",
                        false,
                        List.of());
            case FileVerdict.NotOurs(var seal) -> new Shown("NOT_OURS", seal.name(), List.of(), "", false, List.of());
            case FileVerdict.Unreadable _, FileVerdict.Busy _ ->
                new Shown("UNREADABLE", "", List.of(), "", false, List.of());
        };
    }

    @GetMapping("/verify/offline")
    String offline(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Referrer-Policy", "no-referrer");
        return "certificates/offline";
    }

    @GetMapping("/verify/keys.json")
    @ResponseBody
    ResponseEntity<String> keys() {
        return json(lists.keys());
    }

    @GetMapping("/verify/revoked.json")
    @ResponseBody
    ResponseEntity<String> revoked() {
        return json(lists.revoked());
    }

    @GetMapping("/verify/keys.crl")
    @ResponseBody
    ResponseEntity<byte[]> revokedKeys() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/pkix-crl"))
                .header("Cache-Control", SOON)
                .body(lists.revokedKeys());
    }

    /** Answers under the addresses that it is to answer for when there is no network. */
    @GetMapping("/verify/sw.js")
    @ResponseBody
    ResponseEntity<byte[]> worker() throws IOException {
        return ResponseEntity.status(HttpStatus.OK)
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .header("Cache-Control", "no-cache")
                .body(new ClassPathResource("light/certificates/sw.js").getContentAsByteArray());
    }

    private static ResponseEntity<String> json(String text) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", SOON)
                .body(text);
    }
}
