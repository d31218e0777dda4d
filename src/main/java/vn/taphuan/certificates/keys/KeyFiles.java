package vn.taphuan.certificates.keys;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes keys as others keep them: PKCS#12, PKCS#11. */
final class KeyFiles {

    private static final String ALIAS = "seal";

    private KeyFiles() {}

    /** A key with its chain; the provider alone can use it where it lies on a token. */
    record Opened(
            PrivateKey secret,
            List<X509Certificate> chain,
            @Nullable String provider) {}

    static byte[] pkcs12(PrivateKey secret, List<X509Certificate> chain, char[] password) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, secret, password, chain.toArray(Certificate[]::new));
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            return bytes.toByteArray();
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException("a key cannot be kept", failed);
        }
    }

    /** @return nothing when the password is another one */
    static Optional<Opened> open(byte[] pkcs12, char[] password, String alias) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(pkcs12), password);
            return Optional.of(entry(store, password, alias, null));
        } catch (IOException wrongPassword) {
            return Optional.empty();
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException("a key cannot be opened", unreadable);
        }
    }

    static Opened file(Path file, char[] password, String alias) {
        try {
            return open(Files.readAllBytes(file), password, alias)
                    .orElseThrow(() ->
                            new IllegalStateException("the password of " + file.getFileName() + " is another one"));
        } catch (IOException unreadable) {
            throw new IllegalStateException("the key file " + file + " cannot be read", unreadable);
        }
    }

    /** The key on a token, by a library that the configuration file names; it signs there and never leaves it. */
    static Opened token(Path configuration, String pin, String alias) {
        try {
            var kind = Security.getProvider("SunPKCS11");
            if (kind == null) {
                throw new IllegalStateException("this Java does not know PKCS#11");
            }
            var provider = kind.configure(configuration.toString());
            if (Security.getProvider(provider.getName()) == null) {
                Security.addProvider(provider);
            }
            var store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin.toCharArray());
            return entry(store, pin.toCharArray(), alias, provider.getName());
        } catch (IOException | GeneralSecurityException unreachable) {
            throw new IllegalStateException("the token cannot be reached or refuses its PIN", unreachable);
        }
    }

    private static Opened entry(KeyStore store, char[] password, String alias, @Nullable String provider)
            throws GeneralSecurityException {
        for (var name : Collections.list(store.aliases())) {
            if ((alias.isEmpty() || alias.equals(name)) && store.isKeyEntry(name)) {
                var chain = Arrays.stream(store.getCertificateChain(name))
                        .map(X509Certificate.class::cast)
                        .toList();
                return new Opened((PrivateKey) store.getKey(name, password), chain, provider);
            }
        }
        throw new IllegalStateException("there is no key" + (alias.isEmpty() ? "" : " named " + alias));
    }
}
