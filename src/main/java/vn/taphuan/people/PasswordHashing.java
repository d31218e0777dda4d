package vn.taphuan.people;

import java.text.Normalizer;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 7 MiB, five passes and one lane, which OWASP names among equals; by libsodium where it runs. At most as many hashes
 * run at once as there are cores: a hall that signs in together waits in a queue, and everything else goes on beside it. Passwords are
 * taken in NFC: keyboards write the same Vietnamese letter in one character or in several.
 */
@Component
class PasswordHashing {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 7_168;
    private static final int PASSES = 5;

    private final Argon2PasswordEncoder inJava =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Optional<NativeArgon2> fast;
    private final ExecutorService cores = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("password-", 1).factory());
    private final String nobodysHash;

    @Autowired
    PasswordHashing() {
        this(NativeArgon2.load(MEMORY_KIB, PASSES));
    }

    /** @param fast none: everything in Java */
    PasswordHashing(Optional<NativeArgon2> fast) {
        this.fast = fast;
        this.nobodysHash = hash("nobody has this password");
    }

    String hash(String password) {
        var typed = oneForm(password);
        return inTurn(() ->
                fast.map(argon2 -> argon2.hash(typed)).orElseGet(() -> Objects.requireNonNull(inJava.encode(typed))));
    }

    /** Takes the same time whether or not there is a hash, so that an answer does not tell which accounts exist. */
    boolean matches(String password, @Nullable String hash) {
        var typed = oneForm(password);
        var known = hash == null ? nobodysHash : hash;
        boolean same = inTurn(
                () -> fast.map(argon2 -> argon2.matches(typed, known)).orElseGet(() -> inJava.matches(typed, known)));
        return same && hash != null;
    }

    private <T> T inTurn(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, cores).join();
    }

    private static String oneForm(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
