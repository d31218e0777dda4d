package vn.taphuan.catalogue.forms;

import java.util.Locale;
import java.util.Optional;

/** Whose layout a form has. */
public enum FormLayout {
    /** A paper of the Party: F-01 to F-05, F-15 to F-19. */
    PARTY,
    /** A paper of the State: F-09, F-10. */
    STATE,
    /** A working sheet without a head. */
    PLAIN;

    static Optional<FormLayout> parse(String text) {
        for (var layout : values()) {
            if (layout.name().toLowerCase(Locale.ROOT).equals(text)) {
                return Optional.of(layout);
            }
        }
        return Optional.empty();
    }
}
