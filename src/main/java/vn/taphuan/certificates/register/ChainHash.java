package vn.taphuan.certificates.register;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.security.UnitId;

/**
 * How links and commitments of a register are reckoned: SHA-256 over a name of what it is and over every part with its length
 * before it. Described in docs/formats/register.md; a later way gets another name and stands beside this one.
 */
final class ChainHash {

    private static final String BEGINNING = "taphuan-register-1 beginning";
    private static final String LINK = "taphuan-register-1 link";
    private static final String COMMITMENT = "taphuan-register-1 commitment";
    private static final int SALT_BYTES = 32;
    private static final int UUID_BYTES = 16;
    private static final int NONE = -1;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MessageDigest digest;

    private ChainHash(String what) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        text(what);
    }

    /** What the first link of a register is linked to. */
    static byte[] beginning(UnitId body, int year) {
        return new ChainHash(BEGINNING).id(body.value()).number(year).end();
    }

    static byte[] link(byte[] before, UnitId body, int year, int seq, RegisterFact fact) {
        return new ChainHash(LINK)
                .bytes(before)
                .id(body.value())
                .number(year)
                .number(seq)
                .text(fact.event().name())
                .number(fact.position())
                .text(fact.number())
                .id(fact.certificate().value())
                .number(ChronoUnit.MICROS.between(Instant.EPOCH, fact.at()))
                .id(fact.by())
                .bytes(fact.commitment())
                .end();
    }

    /** @param parts in an order of their own; a part that is missing is another than an empty one */
    static byte[] commitment(byte[] salt, List<@Nullable String> parts) {
        var hash = new ChainHash(COMMITMENT).bytes(salt);
        parts.forEach(hash::text);
        return hash.end();
    }

    static byte[] salt() {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    private ChainHash bytes(byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        digest.update(part);
        return this;
    }

    private ChainHash text(@Nullable String part) {
        if (part == null) {
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(NONE).array());
            return this;
        }
        return bytes(part.getBytes(StandardCharsets.UTF_8));
    }

    private ChainHash number(long part) {
        return bytes(ByteBuffer.allocate(Long.BYTES).putLong(part).array());
    }

    private ChainHash id(UUID part) {
        return bytes(ByteBuffer.allocate(UUID_BYTES)
                .putLong(part.getMostSignificantBits())
                .putLong(part.getLeastSignificantBits())
                .array());
    }

    private byte[] end() {
        return digest.digest();
    }
}
