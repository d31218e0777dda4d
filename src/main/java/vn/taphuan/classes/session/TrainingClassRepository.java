package vn.taphuan.classes.session;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import vn.taphuan.platform.security.UnitScope;

interface TrainingClassRepository extends JpaRepository<TrainingClass, UUID> {

    @Query(
            "select c from TrainingClass c where c.id = :id and (:#{#scope.everything()} = true or c.centreId in :#{#scope.ids()})")
    Optional<TrainingClass> findWithin(UnitScope scope, UUID id);

    @Query(value = """
            select c.* from training_class c where c.id = :id and exists (
              select 1 from class_session s join class_session_lecturer t on t.session_id = s.id
              join class_lecturer l on l.id = t.lecturer_id where s.class_id = c.id and l.account_id = :account)""", nativeQuery = true)
    Optional<TrainingClass> findTaughtBy(UUID account, UUID id);
}
