package vn.taphuan.certificates.document;

import static vn.taphuan.certificates.document.PrintableText.optional;
import static vn.taphuan.certificates.document.PrintableText.required;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a certificate says, frozen when it is proposed or released: names and units as of that day, never looked up
 * again. Fields follow T-19 (a proposal, no form has been read: T-17). Every constructor here refuses with
 * {@link IllegalArgumentException} what could not be printed whole: empty or overlong text, characters without a glyph. Text is
 * kept in NFC with single spaces. Reads and writes as JSON.
 *
 * @param layoutVersion wording and look, see docs/formats/certificate-document.md
 * @param template the look, exactly in layout 3
 * @param registerNumber given at release; its absence makes the paper a preview
 * @param verification may be missing in a preview only
 * @param frozenAt the file's date of creation
 * @param marks has {@link CertificateMark#PREVIEW} exactly when there is no register number
 */
public record CertificateData(
        int layoutVersion,
        @Nullable Template template,
        Issuer issuer,
        Holder holder,
        Training training,
        @Nullable Decision decision,
        @Nullable String registerNumber,
        Signing signing,
        @Nullable Verification verification,
        Instant frozenAt,
        Set<CertificateMark> marks) {

    /** The newest look of the house; older ones stay printable. */
    public static final int CURRENT_LAYOUT = 2;

    /** The look is that of a template which the issuing body has made. */
    public static final int BY_TEMPLATE = 3;

    private static final int FIRST_LAYOUT_WITH_PAYLOAD = 2;

    public CertificateData {
        registerNumber = optional("register number", registerNumber, 30);
        EnumSet<CertificateMark> sorted = EnumSet.noneOf(CertificateMark.class);
        sorted.addAll(marks);
        marks = Collections.unmodifiableSet(sorted);
        if (layoutVersion < 1 || layoutVersion > BY_TEMPLATE) {
            throw new IllegalArgumentException("Unknown layout version " + layoutVersion);
        }
        if ((layoutVersion == BY_TEMPLATE) != (template != null)) {
            throw new IllegalArgumentException("Layout 3, and only layout 3, is that of a template");
        }
        boolean preview = registerNumber == null;
        if (marks.contains(CertificateMark.PREVIEW) != preview) {
            throw new IllegalArgumentException("A preview, and only a preview, has no register number");
        }
        if (!preview && (verification == null || signing.issuedOn() == null)) {
            throw new IllegalArgumentException("A released certificate has a date and can be verified");
        }
    }

    /** The layout of papers that are made now, with or without a template. */
    public static int layoutOf(@Nullable Template template) {
        return template == null ? CURRENT_LAYOUT : BY_TEMPLATE;
    }

    /** Whether its QR code has room for a signed payload. */
    public boolean carriesPayload() {
        return layoutVersion >= FIRST_LAYOUT_WITH_PAYLOAD;
    }

    /**
     * The version of a template by which it is printed.
     *
     * @param sha256 of its content, so that a changed template prints nothing instead of something else
     */
    public record Template(UUID version, String sha256) {}

    /**
     * Who issues it.
     *
     * @param parentBody the Party committee above, as printed (usually capitals); 120 characters, like every name of a body
     * @param issuingBody as printed (usually capitals)
     * @param partyHeading whether "ĐẢNG CỘNG SẢN VIỆT NAM" stands at the top right (F-02)
     * @param certifier subject of the sentence "… chứng nhận đồng chí", for instance "Giám đốc Trung tâm chính trị xã …"
     */
    public record Issuer(String parentBody, String issuingBody, boolean partyHeading, String certifier) {

        public Issuer {
            parentBody = required("parent body", parentBody, 120);
            issuingBody = required("issuing body", issuingBody, 120);
            certifier = required("certifier", certifier, 120);
        }
    }

    /**
     * Whose it is.
     *
     * @param fullName at most 60 characters
     * @param unit its name on the day of freezing, at most 120 characters
     * @param position at most 100 characters
     */
    public record Holder(
            String fullName,
            int birthYear,
            String unit,
            @Nullable String position) {

        public Holder {
            fullName = required("holder's name", fullName, 60);
            unit = required("holder's unit", unit, 120);
            position = optional("holder's position", position, 100);
            if (birthYear < 1900 || birthYear > 2100) {
                throw new IllegalArgumentException("Not a year of birth: " + birthYear);
            }
        }
    }

    /**
     * What was completed.
     *
     * @param programme at most 250 characters
     * @param modules number of chuyên đề
     * @param periods number of tiết
     * @param venue at most 120 characters
     * @param className without the word "lớp", at most 80 characters
     * @param grade word for the final mark (T-29, to be checked against the paper itself: leave out unless the body asks for it)
     */
    public record Training(
            String programme,
            int modules,
            int periods,
            LocalDate from,
            LocalDate to,
            String venue,
            @Nullable String className,
            @Nullable String grade) {

        public Training {
            programme = required("programme", programme, 250);
            venue = required("venue", venue, 120);
            className = optional("class", className, 80);
            grade = optional("grade", grade, 30);
            if (modules < 1 || periods < 1 || to.isBefore(from)) {
                throw new IllegalArgumentException("Modules, periods and days must be counted forward from one");
            }
        }
    }

    /** The decision that recognised the completion (T-30); the number has at most 40 characters. */
    public record Decision(String number, LocalDate date) {

        public Decision {
            number = required("decision number", number, 40);
        }
    }

    /**
     * Place, date and who signs by hand.
     *
     * @param place as in "Trùng Khánh, ngày …", at most 40 characters
     * @param issuedOn may be missing in a preview only
     * @param titleLines one to three lines such as "K/T GIÁM ĐỐC" and "PHÓ GIÁM ĐỐC", at most 40 characters each
     * @param signerName at most 60 characters
     */
    public record Signing(String place, @Nullable LocalDate issuedOn, List<String> titleLines, String signerName) {

        public Signing {
            place = required("place", place, 40);
            titleLines = titleLines.stream()
                    .map(line -> required("signer's title", line, 40))
                    .toList();
            signerName = required("signer's name", signerName, 60);
            if (titleLines.isEmpty() || titleLines.size() > 3) {
                throw new IllegalArgumentException("A signer's title has one to three lines");
            }
        }
    }

    /** Whether papers could carry the name of whoever signs: at most 60 characters, each with a glyph. */
    public static boolean canCarrySigner(String name) {
        try {
            return !new Signing("x", null, List.of("x"), name).signerName().isEmpty();
        } catch (IllegalArgumentException unprintable) {
            return false;
        }
    }

    /**
     * Where anyone can check it.
     *
     * @param code 16 to 32 letters, digits, hyphens or underscores
     * @param address of the page that checks codes, without a slash at the end: {@code https://…/verify}; at most 99 characters
     */
    public record Verification(String code, String address) {

        private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{16,32}");
        private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9._~:/\\[\\]-]{1,90}[A-Za-z0-9]");

        public Verification {
            if (!CODE.matcher(code).matches() || !ADDRESS.matcher(address).matches()) {
                throw new IllegalArgumentException("Not a verification code and its page");
            }
        }

        /** What the QR code of layout 2 leads to: the same page, and what it says without a network. */
        public String link(String payload) {
            return link() + "#" + payload;
        }

        /** Where the paper is checked. */
        public String link() {
            return address + "/" + code;
        }
    }
}
