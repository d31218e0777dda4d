package vn.taphuan.certificates.keys;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one key that an operator brings: in a PKCS#12 file, or on a token. Opened once, when it is first needed. */
@Component
class OutsideKeys {

    private final KeySettings settings;
    private @Nullable Brought brought;

    OutsideKeys(KeySettings settings) {
        this.settings = settings;
    }

    record Brought(KeyFiles.Opened opened, KeyPlace place) {

        String keyId() {
            return KnownKey.idOf(opened.chain().getFirst().getPublicKey());
        }
    }

    /**
     * @return nothing when none is configured
     * @throws IllegalStateException when it is configured and cannot be opened
     */
    synchronized Optional<Brought> get() {
        if (brought == null) {
            brought = open();
        }
        return Optional.ofNullable(brought);
    }

    private @Nullable Brought open() {
        if (!settings.pkcs11().isBlank()) {
            return new Brought(
                    KeyFiles.token(Path.of(settings.pkcs11()), settings.pin(), settings.alias()), KeyPlace.TOKEN);
        }
        if (!settings.file().isBlank()) {
            return new Brought(
                    KeyFiles.file(Path.of(settings.file()), settings.storePassword(), settings.alias()), KeyPlace.FILE);
        }
        return null;
    }
}
