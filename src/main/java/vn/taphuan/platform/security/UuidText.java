package vn.taphuan.platform.security;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Strict reading of identifiers that come from outside: exactly the canonical form, nothing else. */
public final class UuidText {

    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private UuidText() {}

    public static Optional<UUID> parse(String text) {
        return CANONICAL.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
