package vn.taphuan.platform.security;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** Identifies a person's account. */
public record AccountId(UUID value) implements Serializable {

    public static Optional<AccountId> parse(String text) {
        return UuidText.parse(text).map(AccountId::new);
    }
}
