package vn.taphuan.people;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import vn.taphuan.platform.security.UnitScope;

interface AccountRepository extends JpaRepository<Account, UUID> {

    @Query(
            value = "select a.* from account a join account_login_name n on n.account_id = a.id where n.name = :name",
            nativeQuery = true)
    Optional<Account> findByLoginName(String name);

    /** The account as it stands now, held until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.id = :id")
    Optional<Account> hold(UUID id);

    /** @param key as {@code VietnameseNames.searchKey} makes it */
    @Query("""
            select a from Account a
            where (:#{#scope.everything()} = true or a.unitId in :#{#scope.ids()})
              and (a.searchKey like concat('%', :key, '%') or a.userName like concat('%', :key, '%'))
              and (:unit is null or a.unitId = :unit) and (:state is null or a.state = :state)
            order by a.sortKey, a.id""")
    List<Account> search(UnitScope scope, String key, @Nullable UUID unit, @Nullable AccountState state, Pageable page);

    @Query("""
            select count(a) from Account a
            where (:#{#scope.everything()} = true or a.unitId in :#{#scope.ids()})
              and (a.searchKey like concat('%', :key, '%') or a.userName like concat('%', :key, '%'))
              and (:unit is null or a.unitId = :unit) and (:state is null or a.state = :state)""")
    long count(UnitScope scope, String key, @Nullable UUID unit, @Nullable AccountState state);

    @Query(
            "select a from Account a where a.id = :id and (:#{#scope.everything()} = true or a.unitId in :#{#scope.ids()})")
    Optional<Account> findWithin(UnitScope scope, UUID id);
}
