package vn.taphuan.classes.attendance;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.SessionId;
import vn.taphuan.platform.office.TableFile;
import vn.taphuan.platform.security.Permissions;

/**
 * Attendance of a session from a list that was kept elsewhere. Reading it changes nothing; what fits is written as marks of the sheet,
 * the way of a clerk's marks: nothing twice, a mark that came meanwhile holds, after the day only with a reason.
 */
@Service
public class AttendanceLists {

    private final AttendanceSheets sheets;

    AttendanceLists(AttendanceSheets sheets) {
        this.sheets = sheets;
    }

    /**
     * Says of each row what would come of it.
     *
     * @throws AccessDeniedException when the session is unknown or its sheet is somebody else's
     */
    @PreAuthorize("hasAuthority('" + Permissions.ATTENDANCE_TAKE + "')")
    @Transactional
    public ReadListResult read(SessionId session, byte[] content) {
        var sheet = sheets.open(session, null).orElseThrow(() -> new AccessDeniedException("no sheet of an own place"));
        if (!sheet.editable()) {
            return new ReadListResult.SheetClosed();
        }
        List<List<String>> rows;
        try {
            rows = TableFile.read(content);
        } catch (IOException unreadable) {
            return new ReadListResult.Unreadable();
        }
        return new ListReading(sheets.listed(session), sheet.periods())
                .read(rows)
                .<ReadListResult>map(read -> new ReadListResult.Read(read, sheet.asksReason()))
                .orElseGet(ReadListResult.NoHeadings::new);
    }

    /**
     * Writes what fits; where somebody was marked since the list was read, that mark holds and comes back.
     *
     * @param reason why it is written after the day; not asked for on the day itself
     * @throws AccessDeniedException when the session is unknown or its sheet is somebody else's
     */
    @PreAuthorize("hasAuthority('" + Permissions.ATTENDANCE_TAKE + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public MarksOutcome write(SessionId session, List<MarkChange> changes, @Nullable String reason) {
        return sheets.mark(
                session,
                changes.stream()
                        .map(change -> new MarkChange(
                                change.enrolment(), change.seq(), change.mark(), change.missedPeriods(), reason))
                        .toList());
    }
}
