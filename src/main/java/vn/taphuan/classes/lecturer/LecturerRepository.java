package vn.taphuan.classes.lecturer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import vn.taphuan.platform.security.UnitScope;

interface LecturerRepository extends JpaRepository<Lecturer, UUID> {

    @EntityGraph(attributePaths = "modules")
    @Query("""
            select l from Lecturer l
            where (:#{#scope.everything()} = true or l.unitId in :#{#scope.ids()} or l.shared = true)
              and l.retired = false and l.searchKey like concat('%', :key, '%')
            order by l.sortKey, l.id""")
    List<Lecturer> search(UnitScope scope, String key, Limit limit);

    @Query(
            "select l from Lecturer l where l.id = :id and (:#{#scope.everything()} = true or l.unitId in :#{#scope.ids()})")
    Optional<Lecturer> findWithin(UnitScope scope, UUID id);

    @Query("""
            select l from Lecturer l where l.id = :id
              and (:#{#scope.everything()} = true or l.unitId in :#{#scope.ids()} or l.shared = true)""")
    Optional<Lecturer> findOffered(UnitScope scope, UUID id);
}
