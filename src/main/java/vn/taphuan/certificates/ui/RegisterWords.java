package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.StringJoiner;
import vn.taphuan.certificates.register.CertificateSummary;
import vn.taphuan.platform.ui.Formats;

/** What became of an entry of the register, in words. */
final class RegisterWords {

    private RegisterWords() {}

    /** The number that took its place, or whose place it took; empty when neither. */
    static String other(Component owner, CertificateSummary one, Locale language) {
        var words = new StringJoiner("; ");
        if (one.replaces() != null) {
            words.add(owner.getTranslation(language, "certificates.register.replaces", one.replaces()));
        }
        var ended = one.ended();
        if (ended != null && ended.replacedBy() != null) {
            words.add(owner.getTranslation(language, "certificates.register.replaced-by", ended.replacedBy()));
        }
        return words.toString();
    }

    /** The remark beside an entry: what became of it, when and why; empty when nothing. */
    static String remark(Component owner, CertificateSummary one, Locale language) {
        var words = new StringJoiner(". ");
        var ended = one.ended();
        if (ended != null) {
            words.add(owner.getTranslation(
                    language,
                    "certificates.register.ended." + one.state().name(),
                    Formats.date(ended.on()),
                    ended.reason()));
        }
        var other = other(owner, one, language);
        if (!other.isEmpty()) {
            words.add(other);
        }
        return words.toString();
    }
}
