package vn.taphuan.classes.venue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.taphuan.classes.Phones;
import vn.taphuan.classes.VenueId;
import vn.taphuan.classes.WeekWords;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.audit.LastChanges;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Language;

/** Venues of the own units with their rooms. */
@Service
public class Venues {

    private static final int MOST = 300;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ROOM_NAME = 120;
    private static final int LONGEST_ADDRESS = 300;
    private static final int MOST_SEATS = 5000;

    private final VenueRepository venues;
    private final AuditLog audit;
    private final LastChanges changes;
    private final CurrentAccount current;
    private final MessageSource texts;
    private final WeekWords weeks;

    Venues(
            VenueRepository venues,
            AuditLog audit,
            LastChanges changes,
            CurrentAccount current,
            MessageSource texts,
            WeekWords weeks) {
        this.venues = venues;
        this.audit = audit;
        this.changes = changes;
        this.current = current;
        this.texts = texts;
        this.weeks = weeks;
    }

    /** @param text part of the name, with or without diacritics; @return open venues, at most 300, by name */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_READ + "')")
    @Transactional(readOnly = true)
    public List<VenueSummary> search(String text) {
        return venues
                .search(current.scope(Permissions.CLASS_READ), VietnameseNames.searchKey(text), Limit.of(MOST))
                .stream()
                .map(Venue::summary)
                .toList();
    }

    @PreAuthorize("hasAuthority('" + Permissions.CLASS_READ + "')")
    @Transactional(readOnly = true)
    public Optional<VenueSummary> find(VenueId id) {
        return venues.findWithin(current.scope(Permissions.CLASS_READ), id.value())
                .map(Venue::summary);
    }

    /** Where the signed-in officer may plan a session. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional(readOnly = true)
    public List<RoomSummary> bookable() {
        return venues.search(current.scope(Permissions.CLASS_PLAN), "", Limit.of(MOST)).stream()
                .flatMap(venue -> venue.summary().rooms().stream())
                .toList();
    }

    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional
    public SaveVenueResult add(VenueContent content) {
        current.requireIn(Permissions.CLASS_PLAN, content.unit());
        var problems = problems(content);
        return problems.isEmpty()
                ? store(new Venue(content.unit()), content, "venue.added")
                : new SaveVenueResult.Wrong(problems);
    }

    /** @param seen what was shown to whoever changes it: nobody overwrites what he has not seen */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional
    public SaveVenueResult edit(VenueId id, VenueSummary seen, VenueContent content) {
        var venue = own(id);
        current.requireIn(Permissions.CLASS_PLAN, content.unit());
        var now = venue.summary();
        if (!now.equals(seen)) {
            return changed(now, seen);
        }
        var problems = problems(content);
        if (!problems.isEmpty()) {
            return new SaveVenueResult.Wrong(problems);
        }
        try {
            return store(venue, content, "venue.edited");
        } catch (ConcurrencyFailureException atTheSameTime) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return changed(now, seen);
        }
    }

    private SaveVenueResult changed(VenueSummary now, VenueSummary seen) {
        return new SaveVenueResult.Changed(now, changes.of(now.id().value(), "venue.edited", facts(seen), facts(now)));
    }

    /** No longer offered for new sessions; classes that were held there keep it. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional
    public void close(VenueId id) {
        var venue = own(id);
        var before = facts(venue.summary());
        venue.close();
        audit.record(AuditEntry.of("venue.closed", "venue", id.value())
                .in(venue.unit())
                .changed(before, null));
    }

    private SaveVenueResult store(Venue venue, VenueContent content, String action) {
        var before = venue.name().isEmpty() ? null : facts(venue.summary());
        venue.describe(content);
        venues.saveAndFlush(venue);
        audit.record(AuditEntry.of(action, "venue", venue.id().value())
                .in(venue.unit())
                .changed(before, facts(venue.summary())));
        return new SaveVenueResult.Stored(venue.id());
    }

    private Map<String, Object> facts(VenueSummary venue) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("unit", venue.unit());
        facts.put("name", venue.name());
        facts.put("kind", texts.getMessage("venues.kind." + venue.kind(), null, Language.VIETNAMESE));
        facts.put("address", orEmpty(venue.address()));
        facts.put("contact", orEmpty(venue.contact().name()));
        facts.put("phone", orEmpty(venue.contact().phone()));
        facts.put("joinLink", orEmpty(venue.joinLink()));
        facts.put("week", weeks.of(venue.week(), Language.VIETNAMESE));
        facts.put("rooms", venue.rooms().stream().map(this::line).toList());
        return facts;
    }

    /** "Hội trường tầng 2 (100; máy chiếu, loa)". */
    private String line(RoomSummary room) {
        var equipment = Stream.concat(
                        room.equipment().stream()
                                .sorted()
                                .map(one -> texts.getMessage("venues.equipment." + one, null, Language.VIETNAMESE)),
                        Stream.ofNullable(room.otherEquipment()))
                .collect(Collectors.joining(", "));
        return room.name() + " (" + room.seats() + (equipment.isEmpty() ? ")" : "; " + equipment + ")");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private Venue own(VenueId id) {
        return venues.findWithin(current.scope(Permissions.CLASS_PLAN), id.value())
                .filter(venue -> !venue.isClosed())
                .orElseThrow(() -> new AccessDeniedException("no such venue within the own units"));
    }

    private static List<VenueProblem> problems(VenueContent content) {
        List<VenueProblem> problems = new ArrayList<>();
        if (content.name().isBlank()) {
            problems.add(VenueProblem.NAME_MISSING);
        }
        boolean longText = content.name().length() > LONGEST_NAME
                || isLong(content.address(), LONGEST_ADDRESS)
                || isLong(content.contact().name(), LONGEST_ROOM_NAME)
                || content.rooms().stream()
                        .anyMatch(room -> room.name().length() > LONGEST_ROOM_NAME
                                || isLong(room.otherEquipment(), LONGEST_NAME));
        if (longText) {
            problems.add(VenueProblem.TEXT_TOO_LONG);
        }
        if (content.contact().phone() != null
                && !Phones.isNumber(content.contact().phone())) {
            problems.add(VenueProblem.PHONE_WRONG);
        }
        if (content.joinLink() != null && JoinLink.parse(content.joinLink()).isEmpty()) {
            problems.add(VenueProblem.LINK_WRONG);
        }
        if (content.week().halves().isEmpty()) {
            problems.add(VenueProblem.NEVER_OPEN);
        }
        if (content.rooms().isEmpty()) {
            problems.add(VenueProblem.ROOMS_MISSING);
        }
        if (content.rooms().stream().anyMatch(room -> room.name().isBlank())) {
            problems.add(VenueProblem.ROOM_NAME_MISSING);
        }
        if (content.rooms().stream().anyMatch(room -> room.seats() < 1 || room.seats() > MOST_SEATS)) {
            problems.add(VenueProblem.SEATS_WRONG);
        }
        return problems;
    }

    private static boolean isLong(@Nullable String text, int most) {
        return text != null && text.length() > most;
    }
}
