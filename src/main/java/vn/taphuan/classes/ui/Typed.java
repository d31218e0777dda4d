package vn.taphuan.classes.ui;

import org.jspecify.annotations.Nullable;

/** Text of a field, and text for one: what is left empty is none. */
final class Typed {

    private Typed() {}

    static @Nullable String orNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
