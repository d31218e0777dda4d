package vn.taphuan.certificates.token;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What signatures of people are measured by; see docs/operations.md.
 *
 * @param trustAnchors files (PEM or DER) with the certificates of the authorities whose signers are trusted; none: no chain is known
 */
@ConfigurationProperties("taphuan.token")
record TokenSettings(@DefaultValue List<Path> trustAnchors) {

    TokenSettings {
        trustAnchors = List.copyOf(trustAnchors);
    }
}
