package vn.taphuan.certificates.register;

import org.springframework.stereotype.Component;
import vn.taphuan.certificates.keys.KeyPurpose;
import vn.taphuan.certificates.keys.SealKeys;
import vn.taphuan.platform.security.UnitId;

/** Heads are signed by the key that seals the body's papers. Keys of before prove what they signed. */
@Component
class SealedHeads implements HeadSigner {

    private final SealKeys keys;

    SealedHeads(SealKeys keys) {
        this.keys = keys;
    }

    @Override
    public HeadSignature sign(UnitId body, byte[] statement) {
        var key = keys.forBody(body);
        return new HeadSignature(key.known().keyId(), key.known().algorithm().signature(), key.sign(statement));
    }

    @Override
    public boolean verifies(UnitId body, HeadSignature signature, byte[] statement) {
        return keys.all(KeyPurpose.SEAL).stream()
                .filter(key ->
                        key.keyId().equals(signature.key()) && key.owner().sealsFor(body))
                .anyMatch(key -> key.verifies(statement, signature.value()));
    }
}
