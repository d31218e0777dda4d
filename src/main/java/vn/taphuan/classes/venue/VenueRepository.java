package vn.taphuan.classes.venue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import vn.taphuan.platform.security.UnitScope;

interface VenueRepository extends JpaRepository<Venue, UUID> {

    @EntityGraph(attributePaths = "rooms")
    @Query("""
            select v from Venue v
            where (:#{#scope.everything()} = true or v.unitId in :#{#scope.ids()})
              and v.closed = false and v.searchKey like concat('%', :key, '%')
            order by v.name, v.id""")
    List<Venue> search(UnitScope scope, String key, Limit limit);

    @Query(
            "select v from Venue v where v.id = :id and (:#{#scope.everything()} = true or v.unitId in :#{#scope.ids()})")
    Optional<Venue> findWithin(UnitScope scope, UUID id);
}
