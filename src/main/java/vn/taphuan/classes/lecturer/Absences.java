package vn.taphuan.classes.lecturer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.BlockId;
import vn.taphuan.classes.DaySpan;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;

/** Days on which lecturers of the own list cannot teach. What is planned already stays and is warned of. */
@Service
public class Absences {

    private final AbsenceBook book;
    private final LecturerRepository lecturers;
    private final CurrentAccount current;

    Absences(AbsenceBook book, LecturerRepository lecturers, CurrentAccount current) {
        this.book = book;
        this.lecturers = lecturers;
        this.current = current;
    }

    /** Those of an own or shared lecturer that are not over on a day, in the order of time; at most 200. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_READ + "')")
    @Transactional(readOnly = true)
    public List<Absence> of(LecturerId lecturer, LocalDate from) {
        var scope = current.scope(Permissions.CLASS_READ);
        return lecturers
                .findOffered(scope, lecturer.value())
                .map(found -> book.of(lecturer.value(), from, scope.includes(found.unit())))
                .orElse(List.of());
    }

    /** @param reason may be none: nobody owes one */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional
    public AbsenceResult add(LecturerId lecturer, DaySpan days, @Nullable String reason) {
        var found = own(lecturer.value());
        return book.wrong(days, reason)
                .orElseGet(() -> new AbsenceResult.Stored(book.store(lecturer.value(), found.unit(), days, reason)));
    }

    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional
    public void remove(BlockId id) {
        var lecturer =
                book.lecturer(id).orElseThrow(() -> new AccessDeniedException("no such absence within the own units"));
        var found = own(lecturer);
        book.find(id).ifPresent(absence -> book.remove(absence, lecturer, found.unit()));
    }

    private Lecturer own(UUID id) {
        return lecturers
                .findWithin(current.scope(Permissions.CLASS_PLAN), id)
                .filter(lecturer -> !lecturer.isRetired())
                .orElseThrow(() -> new AccessDeniedException("no such lecturer within the own units"));
    }
}
