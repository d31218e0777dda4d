package vn.taphuan.catalogue.printing;

import java.util.Optional;
import vn.taphuan.catalogue.forms.FormId;

/**
 * Names one file of a module's version.
 *
 * @param form none for the handout, which is a PDF
 */
public record PrintoutName(Optional<FormId> form, PrintoutKind kind) {

    static final PrintoutName HANDOUT = new PrintoutName(Optional.empty(), PrintoutKind.PDF);

    private static final String FORMS = "forms/";
    private static final String HANDOUT_TEXT = "handout.pdf";

    public PrintoutName {
        if (form.isEmpty() && kind != PrintoutKind.PDF) {
            throw new IllegalArgumentException("a handout is a PDF");
        }
    }

    /** As it stands in addresses: {@code forms/phieu-tu-lieu.docx}, {@code handout.pdf}. */
    String text() {
        return form.map(id -> FORMS + id.value() + kind.ending()).orElse(HANDOUT_TEXT);
    }

    static Optional<PrintoutName> parse(String text) {
        if (text.equals(HANDOUT_TEXT)) {
            return Optional.of(HANDOUT);
        }
        for (var kind : PrintoutKind.values()) {
            if (text.startsWith(FORMS) && text.endsWith(kind.ending())) {
                return FormId.parse(text.substring(
                                FORMS.length(), text.length() - kind.ending().length()))
                        .map(id -> new PrintoutName(Optional.of(id), kind));
            }
        }
        return Optional.empty();
    }
}
