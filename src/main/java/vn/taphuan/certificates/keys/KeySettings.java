package vn.taphuan.certificates.keys;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where sealing keys come from; see docs/operations.md.
 *
 * @param password of PKCS#12 stores, in the database and in {@code file}; without one, whoever reads the database can seal
 * @param algorithm of keys that are made here
 * @param lasts how long the certificate of a key made here holds
 * @param file a PKCS#12 file with a key and its chain, which then is the platform's key
 * @param pkcs11 the configuration file of a PKCS#11 library (as SunPKCS11 reads it); its key then is the platform's key
 * @param pin of the token
 * @param alias of the key in file or token; empty for the first one
 */
@ConfigurationProperties("taphuan.seal.keys")
record KeySettings(
        @DefaultValue("") String password,
        @DefaultValue("EC_P256") KeyAlgorithm algorithm,
        @DefaultValue("1827d") Duration lasts,
        @DefaultValue("") String file,
        @DefaultValue("") String pkcs11,
        @DefaultValue("") String pin,
        @DefaultValue("") String alias) {

    private static final String NO_PASSWORD = "taphuan";

    boolean hasPassword() {
        return !password.isEmpty();
    }

    /** PKCS#12 without any password is read by few programs. */
    char[] storePassword() {
        return (hasPassword() ? password : NO_PASSWORD).toCharArray();
    }

    /** Of keys that were made before a password was set. */
    static char[] withoutPassword() {
        return NO_PASSWORD.toCharArray();
    }
}
