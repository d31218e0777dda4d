package vn.taphuan.people;

import java.text.Normalizer;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB, two passes and one lane (OWASP's current minimum). At most as many hashes run at once as there are
 * cores: a hall that signs in together waits in a queue instead of taking 19 MiB for each person at once. They run on threads of the
 * system, which takes turns between them and everything else; requests run on virtual threads, which would wait until a hash is
 * finished. Passwords are taken in NFC: keyboards write the same Vietnamese letter in one character or in several.
 */
@Component
class PasswordHashing {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final ExecutorService cores = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("password-", 1).factory());
    private final String nobodysHash = hash("nobody has this password");

    String hash(String password) {
        return inTurn(() -> Objects.requireNonNull(argon2.encode(oneForm(password))));
    }

    /** Takes the same time whether or not there is a hash, so that an answer does not tell which accounts exist. */
    boolean matches(String password, @Nullable String hash) {
        boolean same = inTurn(() -> argon2.matches(oneForm(password), hash == null ? nobodysHash : hash));
        return same && hash != null;
    }

    private <T> T inTurn(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, cores).join();
    }

    private static String oneForm(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
