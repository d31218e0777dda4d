package vn.taphuan.certificates.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.persistence.Utc;

/** The keys as the database keeps them. */
@Component
class StoredKeys {

    private final JdbcClient jdbc;

    StoredKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest one that nobody has stolen. */
    Optional<KnownKey> working(KeyPurpose purpose, KeyOwner owner) {
        return jdbc.sql(
                        "select * from certificate_key where purpose = ? and owner = ? and compromised_at is null order by number desc limit 1")
                .params(purpose.name(), owner.stored())
                .query((row, number) -> read(row))
                .optional();
    }

    Optional<KnownKey> find(String keyId) {
        return jdbc.sql("select * from certificate_key where key_id = ?")
                .param(keyId)
                .query((row, number) -> read(row))
                .optional();
    }

    Optional<KnownKey> find(SealKeyId id) {
        return jdbc.sql("select * from certificate_key where id = ?")
                .param(id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** Of one purpose, the newest first. */
    List<KnownKey> all(KeyPurpose purpose) {
        return jdbc.sql("select * from certificate_key where purpose = ? order by created_at desc, number desc")
                .param(purpose.name())
                .query((row, number) -> read(row))
                .list();
    }

    Optional<byte[]> pkcs12(SealKeyId id) {
        return jdbc.sql("select pkcs12 from certificate_key where id = ? and pkcs12 is not null")
                .param(id.value())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    int lastNumber(KeyPurpose purpose, KeyOwner owner) {
        return jdbc.sql("select coalesce(max(number), 0) from certificate_key where purpose = ? and owner = ?")
                .params(purpose.name(), owner.stored())
                .query(Integer.class)
                .single();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the number was taken meanwhile */
    void add(KnownKey key, byte @Nullable [] pkcs12) {
        jdbc.sql("""
                        insert into certificate_key (id, purpose, owner, number, algorithm, key_id, chain_pem, store, pkcs12, trial, valid_from, valid_to, created_at)
                        values (:id, :purpose, :owner, :number, :algorithm, :keyId, :chain, :store, :pkcs12, :trial, :from, :to, :at)""")
                .param("id", key.id().value())
                .param("purpose", key.purpose().name())
                .param("owner", key.owner().stored())
                .param("number", key.number())
                .param("algorithm", key.algorithm().name())
                .param("keyId", key.keyId())
                .param("chain", CertificateChains.pem(key.chain()))
                .param("store", key.place().name())
                .param("pkcs12", pkcs12)
                .param("trial", key.trial())
                .param("from", Utc.of(key.validFrom()))
                .param("to", Utc.of(key.validTo()))
                .param("at", Utc.of(key.createdAt()))
                .update();
    }

    /** False when it was told stolen before. */
    boolean stolen(SealKeyId id, Instant since, String reason) {
        return jdbc.sql(
                                "update certificate_key set compromised_at = ?, compromised_reason = ? where id = ? and compromised_at is null")
                        .params(Utc.of(since), reason, id.value())
                        .update()
                == 1;
    }

    private static KnownKey read(ResultSet row) throws SQLException {
        return new KnownKey(
                new SealKeyId(row.getObject("id", UUID.class)),
                KeyPurpose.valueOf(row.getString("purpose")),
                KeyOwner.read(row.getString("owner")),
                row.getInt("number"),
                KeyAlgorithm.valueOf(row.getString("algorithm")),
                row.getString("key_id"),
                CertificateChains.chain(row.getString("chain_pem")),
                KeyPlace.valueOf(row.getString("store")),
                row.getBoolean("trial"),
                Utc.instant(row, "valid_from"),
                Utc.instant(row, "valid_to"),
                Utc.instant(row, "created_at"),
                Utc.instantOrNull(row, "compromised_at"));
    }
}
