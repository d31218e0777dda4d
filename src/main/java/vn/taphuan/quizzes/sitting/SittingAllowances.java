package vn.taphuan.quizzes.sitting;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.sitting.SittingAccess.Reach;

/**
 * More time, attempts or another window for a person, a room or a site, also while people answer. Who plans the class gives
 * anything anywhere; a clerk gives minutes at his own place. Reasons are asked for, and everything is audited.
 */
@Service
public class SittingAllowances {

    private static final String MAY_LEAD =
            "hasAnyAuthority('" + Permissions.CLASS_PLAN + "', '" + Permissions.ATTENDANCE_TAKE + "')";

    private final JdbcClient jdbc;
    private final SittingAccess access;
    private final SittingSetups setups;
    private final SittingLists lists;
    private final SittingTimes times;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final Clock clock;

    SittingAllowances(
            JdbcClient jdbc,
            SittingAccess access,
            SittingSetups setups,
            SittingLists lists,
            SittingTimes times,
            AuditLog audit,
            CurrentAccount current,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.setups = setups;
        this.lists = lists;
        this.times = times;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** What was given at the places that one may look at, the newest first; nothing of a sitting that one may not look at. */
    @PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_READ + "', '" + Permissions.CLASS_TEACH + "', '"
            + Permissions.ATTENDANCE_TAKE + "')")
    @Transactional(readOnly = true)
    public List<AllowanceSummary> of(SittingId id) {
        return access.watch(id).map(lists::allowances).orElse(List.of());
    }

    /**
     * Counts for those who begin later, moves the deadlines of attempts that run, and takes up again attempts that the server has
     * ended at their deadline when the new one is ahead. Several allowances add up.
     */
    @PreAuthorize(MAY_LEAD)
    @Transactional
    public AllowanceResult give(SittingId id, AllowanceContent content) {
        var reach = access.lead(id);
        if (isWrong(reach, content)) {
            return new AllowanceResult.Wrong();
        }
        jdbc.sql("update quizzes_sitting set changes = changes + 1 where id = ?")
                .param(id.value())
                .update();
        var meant = lists.meant(reach, content.target());
        if (meant.isEmpty()) {
            return new AllowanceResult.Nobody();
        }
        store(id, content);
        var moved = times.retime(setups.load(id).orElseThrow(), clock.instant());
        audit.record(AuditEntry.of("sitting.allowance-given", "sitting", id.value())
                .in(reach.centre())
                .changed(null, facts(content, meant.size()))
                .because(content.reason().strip()));
        return new AllowanceResult.Given(meant.size(), moved.moved(), moved.takenUp());
    }

    private static boolean isWrong(Reach reach, AllowanceContent content) {
        var opens = content.opensAt();
        var closes = content.closesAt();
        boolean nothing = content.minutes() == 0 && content.attempts() == 0 && opens == null && closes == null;
        boolean tooMuch = content.minutes() < 0
                || content.minutes() > AllowanceContent.MOST_MINUTES
                || content.attempts() < 0
                || content.attempts() > AllowanceContent.MOST_ATTEMPTS;
        boolean backwards = opens != null && closes != null && !opens.isBefore(closes);
        boolean beyondAClerk = !reach.all() && (content.attempts() > 0 || opens != null || closes != null);
        return nothing
                || tooMuch
                || backwards
                || beyondAClerk
                || content.reason().isBlank();
    }

    private void store(SittingId id, AllowanceContent content) {
        jdbc.sql("""
                insert into quizzes_allowance (id, sitting_id, target, account_id, room_id, place_id, minutes, attempts, opens_at, closes_at,
                  reason, at, by_id, by_name)
                values (:id, :sitting, :target, :account, :room, :place, :minutes, :attempts, :opens, :closes, :reason, :at, :by, :name)""")
                .param("id", Ids.next())
                .param("sitting", id.value())
                .param("target", kind(content.target()))
                .param("account", value(content.target(), "PERSON"))
                .param("room", value(content.target(), "ROOM"))
                .param("place", value(content.target(), "SITE"))
                .param("minutes", content.minutes())
                .param("attempts", content.attempts())
                .param("opens", Utc.ofNullable(content.opensAt()))
                .param("closes", Utc.ofNullable(content.closesAt()))
                .param("reason", content.reason().strip())
                .param("at", Utc.of(clock.instant()))
                .param("by", current.id().value())
                .param("name", current.require().fullName())
                .update();
    }

    private static String kind(AllowanceTarget target) {
        return switch (target) {
            case AllowanceTarget.OfPerson _ -> "PERSON";
            case AllowanceTarget.OfRoom _ -> "ROOM";
            case AllowanceTarget.OfSite _ -> "SITE";
        };
    }

    private static @Nullable UUID value(AllowanceTarget target, String kind) {
        return kind(target).equals(kind) ? value(target) : null;
    }

    private static UUID value(AllowanceTarget target) {
        return switch (target) {
            case AllowanceTarget.OfPerson(var account) -> account.value();
            case AllowanceTarget.OfRoom(var room) -> room.value();
            case AllowanceTarget.OfSite(var place) -> place.value();
        };
    }

    private static Map<String, Object> facts(AllowanceContent content, int people) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("target", kind(content.target()));
        facts.put("id", value(content.target()));
        facts.put("people", people);
        facts.put("minutes", content.minutes());
        facts.put("attempts", content.attempts());
        if (content.opensAt() != null) {
            facts.put("opensAt", content.opensAt());
        }
        if (content.closesAt() != null) {
            facts.put("closesAt", content.closesAt());
        }
        return facts;
    }
}
