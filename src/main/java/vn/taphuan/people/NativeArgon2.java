package vn.taphuan.people;

import com.goterl.lazysodium.SodiumJava;
import com.goterl.lazysodium.interfaces.PwHash;
import com.goterl.lazysodium.utils.LibraryLoader;
import com.sun.jna.NativeLong;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Argon2id of libsodium, which uses the vector instructions of the processor: the same hashes as in Java in a third of the time.
 * Hashes are written as {@code $argon2id$v=19$m=…,t=…,p=1$salt$hash}, salt and hash in Base64 without padding.
 */
final class NativeArgon2 {

    private static final Logger LOG = LoggerFactory.getLogger(NativeArgon2.class);
    private static final int KIB = 1024;

    private final SodiumJava sodium;
    private final int memoryKib;
    private final int passes;

    private NativeArgon2(SodiumJava sodium, int memoryKib, int passes) {
        this.sodium = sodium;
        this.memoryKib = memoryKib;
        this.passes = passes;
    }

    /** None where the library does not run: another processor or C library, or a folder for temporary files that runs no programs. */
    static Optional<NativeArgon2> load(int memoryKib, int passes) {
        try {
            return Optional.of(new NativeArgon2(new SodiumJava(LibraryLoader.Mode.BUNDLED_ONLY), memoryKib, passes));
        } catch (LinkageError | RuntimeException doesNotRunHere) {
            LOG.warn(
                    "Passwords are hashed in Java, three times as slowly: libsodium does not run here", doesNotRunHere);
            return Optional.empty();
        }
    }

    String hash(String password) {
        var typed = password.getBytes(StandardCharsets.UTF_8);
        var text = new byte[PwHash.STR_BYTES];
        if (sodium.crypto_pwhash_str(text, typed, typed.length, passes, new NativeLong((long) memoryKib * KIB)) != 0) {
            throw new IllegalStateException("no memory for a password hash");
        }
        return new String(text, StandardCharsets.US_ASCII).trim();
    }

    /** @param hash of any memory and number of passes */
    boolean matches(String password, String hash) {
        var typed = password.getBytes(StandardCharsets.UTF_8);
        return sodium.crypto_pwhash_str_verify((hash + '\0').getBytes(StandardCharsets.US_ASCII), typed, typed.length)
                == 0;
    }
}
