package vn.taphuan.units;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import vn.taphuan.platform.security.UnitScope;

interface UnitRepository extends JpaRepository<Unit, UUID> {

    Optional<Unit> findBySourceKey(String sourceKey);

    @EntityGraph(attributePaths = "parent")
    List<Unit> findByIdInOrderByName(Collection<UUID> ids);

    /** One transaction after the other decides about a unit from here on. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from Unit u where u.id = :id")
    Optional<Unit> findForDeciding(UUID id);

    @EntityGraph(attributePaths = "parent")
    @Query("""
            select u from Unit u
            where (:#{#scope.everything()} = true or u.id in :#{#scope.ids()})
              and (:kind is null or u.kind = :kind)
              and (:on is null or ((u.validFrom is null or u.validFrom <= :on) and (u.validTo is null or u.validTo >= :on)))
              and u.searchKey like concat('%', :key, '%')
            order by u.kind, u.name, u.validFrom""")
    List<Unit> search(UnitScope scope, @Nullable UnitKind kind, @Nullable LocalDate on, String key, Limit limit);
}
