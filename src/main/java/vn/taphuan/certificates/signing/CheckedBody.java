package vn.taphuan.certificates.signing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.register.NumberPattern;
import vn.taphuan.certificates.signing.SaveBodyResult.Field;

/** Finds every field of a body's settings that a paper could not carry. */
final class CheckedBody {

    private static final String SOMETHING = "x";

    private CheckedBody() {}

    static Set<Field> wrongFields(IssuingBodyContent typed) {
        Set<Field> wrong = EnumSet.noneOf(Field.class);
        check(wrong, Field.PARENT_BODY, () -> issuer(typed.parentBody(), SOMETHING, SOMETHING));
        check(wrong, Field.ISSUING_BODY, () -> issuer(SOMETHING, typed.issuingBody(), SOMETHING));
        check(wrong, Field.CERTIFIER, () -> issuer(SOMETHING, SOMETHING, typed.certifier()));
        check(wrong, Field.PLACE, () -> signing(typed.place(), List.of(SOMETHING)));
        check(wrong, Field.DIRECTOR_TITLE, () -> signing(SOMETHING, lines(typed.directorTitle())));
        check(wrong, Field.DEPUTY_TITLE, () -> signing(SOMETHING, lines(typed.deputyTitle())));
        check(wrong, Field.COMMITTEE_TITLE, () -> signing(SOMETHING, lines(typed.committeeTitle())));
        if (NumberPattern.parse(typed.numberPattern()).isEmpty()) {
            wrong.add(Field.NUMBER_PATTERN);
        }
        return wrong;
    }

    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static void check(Set<Field> wrong, Field field, Runnable attempt) {
        try {
            attempt.run();
        } catch (IllegalArgumentException unprintable) {
            wrong.add(field);
        }
    }

    private static void issuer(String parent, String body, String certifier) {
        var printable = new CertificateData.Issuer(parent, body, true, certifier);
        if (printable.issuingBody().isEmpty()) {
            throw new IllegalArgumentException();
        }
    }

    private static void signing(String place, List<String> title) {
        var printable = new CertificateData.Signing(place, null, title, SOMETHING);
        if (printable.titleLines().isEmpty()) {
            throw new IllegalArgumentException();
        }
    }
}
