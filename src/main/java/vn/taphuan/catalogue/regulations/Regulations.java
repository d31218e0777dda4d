package vn.taphuan.catalogue.regulations;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.catalogue.facts.Regulation;
import vn.taphuan.catalogue.loading.CourseStore;
import vn.taphuan.catalogue.regulations.CitingItem.Reviewed;
import vn.taphuan.catalogue.regulations.CitingItem.Step;
import vn.taphuan.catalogue.regulations.RegulationSummary.Mark;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.audit.KnownNames;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;

/**
 * The regulations on which the courses rest (V-01…V-36). When somebody marks one as replaced, everything published that cites it is
 * listed until it has been looked at again; what cites it is found in the files themselves, so nothing is left out.
 */
@Service
@PreAuthorize("hasAuthority('" + Permissions.CONTENT_READ + "')")
public class Regulations {

    private static final int LONGEST_PAPER = 300;
    private static final int LONGEST_NOTE = 1000;

    private record Row(String replacedBy, LocalDate since, String note, UUID by, Instant at) {}

    private record Seen(String place, UUID by, Instant at) {}

    private final JdbcClient jdbc;
    private final FactSheet facts;
    private final CourseStore courses;
    private final KnownNames names;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final Clock clock;

    Regulations(
            JdbcClient jdbc,
            FactSheet facts,
            CourseStore courses,
            KnownNames names,
            AuditLog audit,
            CurrentAccount current,
            Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.courses = courses;
        this.names = names;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** All, by their ids. */
    @Transactional(readOnly = true)
    public List<RegulationSummary> all() {
        var citing = citing(id -> facts.regulation(id).isPresent());
        var marks = marks();
        return facts.regulations().stream()
                .map(regulation -> summary(regulation, marks.get(regulation.id()), citing))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<RegulationSummary> find(String id) {
        return facts.regulation(id).map(regulation -> summary(regulation, marks().get(id), citing(id::equals)));
    }

    /**
     * Marks a regulation as replaced.
     *
     * @return false when somebody has marked it already; his word stands
     * @throws IllegalArgumentException when there is no such regulation, or a text is too long or missing
     */
    @PreAuthorize("hasAuthority('" + Permissions.CONTENT_EDIT + "')")
    @Transactional
    public boolean mark(String id, MarkContent content) {
        if (facts.regulation(id).isEmpty()
                || content.replacedBy().isBlank()
                || content.replacedBy().length() > LONGEST_PAPER
                || content.note().length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("no regulation, or no paper that replaces it");
        }
        try {
            jdbc.sql(
                            "insert into catalogue_regulation_mark (regulation, replaced_by, since, note, marked_by, marked_at)"
                                    + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            id,
                            content.replacedBy(),
                            content.since(),
                            content.note(),
                            current.id().value(),
                            Utc.of(clock.instant()))
                    .update();
        } catch (DuplicateKeyException somebodyWasFaster) {
            return false;
        }
        record("marked", Map.of("regulation", id, "replacedBy", content.replacedBy(), "since", content.since()), null);
        return true;
    }

    /** Takes a mark back, and with it what was noted as looked at. @param reason why it was wrong */
    @PreAuthorize("hasAuthority('" + Permissions.CONTENT_EDIT + "')")
    @Transactional
    public void unmark(String id, String reason) {
        int rows = jdbc.sql("delete from catalogue_regulation_mark where regulation = ?")
                .param(id)
                .update();
        if (rows > 0) {
            record("unmarked", Map.of("regulation", id), reason);
        }
    }

    /** Somebody has looked at this again, and changed it or found that it still holds. Once is enough. */
    @PreAuthorize("hasAnyAuthority('" + Permissions.CONTENT_EDIT + "', '" + Permissions.CONTENT_REVIEW + "')")
    @Transactional
    public void reviewed(String id, String place) {
        int rows = jdbc.sql(
                        "insert ignore into catalogue_regulation_review (regulation, place, reviewed_by, reviewed_at)"
                                + " select regulation, ?, ?, ? from catalogue_regulation_mark where regulation = ?")
                .params(place, current.id().value(), Utc.of(clock.instant()), id)
                .update();
        if (rows > 0) {
            record("reviewed", Map.of("regulation", id, "place", place), null);
        }
    }

    private void record(String action, Map<String, Object> after, @Nullable String reason) {
        var subject =
                UUID.nameUUIDFromBytes(String.valueOf(after.get("regulation")).getBytes(StandardCharsets.UTF_8));
        audit.record(AuditEntry.of("catalogue.regulation-" + action, "regulation", subject)
                .changed(null, after)
                .because(reason));
    }

    private Map<String, List<CitingItem>> citing(Predicate<String> wanted) {
        Map<String, List<CitingItem>> all = new HashMap<>();
        courses.programmes().stream()
                .flatMap(programme -> courses.published(programme).stream())
                .forEach(folder -> CitingItems.in(
                                folder, id -> facts.regulation(id).isPresent())
                        .forEach((id, items) -> all.computeIfAbsent(id, key -> new ArrayList<>())
                                .addAll(items)));
        return all;
    }

    private RegulationSummary summary(Regulation regulation, @Nullable Row mark, Map<String, List<CitingItem>> citing) {
        Map<String, Seen> seen = new HashMap<>();
        if (mark != null) {
            seen(regulation.id()).forEach(one -> seen.put(one.place(), one));
        }
        return new RegulationSummary(
                regulation,
                mark == null
                        ? null
                        : new Mark(mark.replacedBy(), mark.since(), mark.note(), step(mark.by(), mark.at())),
                citing.getOrDefault(regulation.id(), List.of()).stream()
                        .map(item -> new Reviewed(
                                item,
                                Optional.ofNullable(seen.get(item.place()))
                                        .map(one -> step(one.by(), one.at()))
                                        .orElse(null)))
                        .toList());
    }

    private Map<String, Row> marks() {
        Map<String, Row> marks = new HashMap<>();
        jdbc.sql("select regulation, replaced_by, since, note, marked_by, marked_at from catalogue_regulation_mark")
                .query(row -> {
                    marks.put(
                            row.getString("regulation"),
                            new Row(
                                    row.getString("replaced_by"),
                                    row.getObject("since", LocalDate.class),
                                    row.getString("note"),
                                    row.getObject("marked_by", UUID.class),
                                    Utc.instant(row, "marked_at")));
                });
        return marks;
    }

    private List<Seen> seen(String regulation) {
        return jdbc.sql("select place, reviewed_by, reviewed_at from catalogue_regulation_review where regulation = ?")
                .param(regulation)
                .query((row, number) -> new Seen(
                        row.getString("place"),
                        row.getObject("reviewed_by", UUID.class),
                        Utc.instant(row, "reviewed_at")))
                .list();
    }

    private Step step(UUID by, Instant at) {
        return new Step(names.of(by), at);
    }
}
