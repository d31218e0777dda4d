package vn.taphuan.catalogue.forms;

import java.time.Instant;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws forms. The same form with the same date is the same file, but for its order of fonts. In Vietnamese. */
@Component
public class FormPapers {

    private final MessageSource texts;

    FormPapers(MessageSource texts) {
        this.texts = texts;
    }

    /** @param published the date of the module's version */
    public byte[] pdf(FormContent form, Instant published) {
        return new FormPdf(form, published, new FormWords(texts)).print();
    }

    /** @param published the date of the module's version */
    public byte[] docx(FormContent form, Instant published) {
        return new FormDocx(form, published, new FormWords(texts)).write();
    }
}
