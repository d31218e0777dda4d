package vn.taphuan.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import vn.taphuan.platform.security.UnitScope;

interface AccountRepository extends JpaRepository<Account, UUID> {

    @Query(
            value = "select a.* from account a join account_login_name n on n.account_id = a.id where n.name = :name",
            nativeQuery = true)
    Optional<Account> findByLoginName(String name);

    @Query("""
            select a from Account a
            where (:#{#scope.everything()} = true or a.unitId in :#{#scope.ids()})
              and (a.searchKey like concat('%', :key, '%') or a.userName like concat('%', :key, '%'))
            order by a.sortKey, a.id""")
    List<Account> search(UnitScope scope, String key, Pageable page);

    @Query("""
            select count(a) from Account a
            where (:#{#scope.everything()} = true or a.unitId in :#{#scope.ids()})
              and (a.searchKey like concat('%', :key, '%') or a.userName like concat('%', :key, '%'))""")
    long count(UnitScope scope, String key);

    @Query(
            "select a from Account a where a.id = :id and (:#{#scope.everything()} = true or a.unitId in :#{#scope.ids()})")
    Optional<Account> findWithin(UnitScope scope, UUID id);
}
