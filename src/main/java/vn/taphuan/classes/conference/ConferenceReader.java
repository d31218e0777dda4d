package vn.taphuan.classes.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.calendar.HalfDayHours;
import vn.taphuan.classes.conference.SiteRoster.Names;
import vn.taphuan.platform.persistence.Utc;

/** Takes pictures: one statement for all places of a session and all who are checked in. */
@Component
class ConferenceReader {

    private static final String SITES = """
            select p.id, t.line, t.line_at, t.heads, t.heads_at, t.word_at, q.problems, e.listed, e.came, e.minute, e.people
            from class_session s join class_place p on p.class_id = s.class_id
            left join class_site_state t on t.session_id = s.id and t.place_id = p.id
            left join (
              select place_id, group_concat(concat_ws(char(9), kind, date_format(reported_at, '%Y-%m-%dT%H:%i:%s'), coalesce(words, ''))
                order by reported_at separator '\\n') problems
              from class_site_problem where session_id = ? and is_open = 1 group by place_id) q on q.place_id = p.id
            left join (
              select m.place_id, m.state = 'ENROLLED' listed, a.mark is not null came,
                timestampdiff(minute, '1970-01-01', a.marked_at) minute, count(*) people
              from class_session o join class_enrolment m on m.class_id = o.class_id
              left join class_attendance a on a.session_id = o.id and a.enrolment_id = m.id and a.mark in ('PRESENT', 'LATE')
              where o.id = ? and m.state in ('ENROLLED', 'GUEST') group by 1, 2, 3, 4) e on e.place_id = p.id
            where s.id = ? and (not exists (select 1 from class_session_room r where r.session_id = s.id)
              or exists (select 1 from class_session_room r where r.session_id = s.id and r.place_id = p.id))""";

    /** Who is clerk where, and what places are called, is read again after this time. */
    private static final Duration NAMES_HOLD = Duration.ofSeconds(30);

    private static final class Site {
        private @Nullable SiteLink link;
        private @Nullable Instant linkAt;
        private @Nullable Integer heads;
        private @Nullable Instant headsAt;
        private @Nullable Instant wordAt;
        private List<SiteProblem> problems = List.of();
        private int listed;
        private int checkedIn;
        private final Map<Long, Integer> arrivals = new HashMap<>();
    }

    private final JdbcTemplate jdbc;
    private final SiteRoster roster;
    private final ConferenceRules rules;
    private final HalfDayHours hours;
    private final Clock clock;

    ConferenceReader(JdbcTemplate jdbc, SiteRoster roster, ConferenceRules rules, HalfDayHours hours, Clock clock) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.rules = rules;
        this.hours = hours;
        this.clock = clock;
    }

    /** What is remembered of one session between two of its pictures. Not for two threads at once. */
    final class Camera {

        private final SessionId session;
        private @Nullable Names names;
        private Instant namesReadAt = Instant.EPOCH;

        private Camera(SessionId session) {
            this.session = session;
        }

        /** One statement; a few more when names are to be read again. */
        ConferencePicture take() {
            var sites = sites(session);
            var now = clock.instant();
            var known = names;
            if (known == null
                    || !known.sites().keySet().containsAll(sites.keySet())
                    || Duration.between(namesReadAt, now).abs().compareTo(NAMES_HOLD) > 0) {
                known = roster.read(session);
                names = known;
                namesReadAt = now;
            }
            return picture(session, sites, known, now);
        }
    }

    Camera camera(SessionId session) {
        return new Camera(session);
    }

    private Map<PlaceId, Site> sites(SessionId session) {
        Map<PlaceId, Site> sites = new LinkedHashMap<>();
        RowCallbackHandler reading = row -> read(sites, row);
        jdbc.query(SITES, reading, session.value(), session.value(), session.value());
        return sites;
    }

    private static void read(Map<PlaceId, Site> sites, ResultSet row) throws SQLException {
        var place = new PlaceId(row.getObject("id", UUID.class));
        var site = sites.get(place);
        if (site == null) {
            site = new Site();
            var link = row.getString("line");
            site.link = link == null ? null : SiteLink.valueOf(link);
            site.linkAt = Utc.instantOrNull(row, "line_at");
            site.heads = row.getObject("heads", Integer.class);
            site.headsAt = Utc.instantOrNull(row, "heads_at");
            site.wordAt = Utc.instantOrNull(row, "word_at");
            site.problems = problems(row.getString("problems"));
            sites.put(place, site);
        }
        int people = row.getInt("people");
        if (row.getBoolean("listed")) {
            site.listed += people;
        }
        if (row.getBoolean("came")) {
            site.checkedIn += people;
            site.arrivals.merge(row.getLong("minute"), people, Integer::sum);
        }
    }

    private static List<SiteProblem> problems(@Nullable String lines) {
        if (lines == null) {
            return List.of();
        }
        List<SiteProblem> problems = new ArrayList<>();
        for (var line : lines.split("\n", -1)) {
            var parts = line.split("\t", 3);
            problems.add(new SiteProblem(
                    ProblemKind.valueOf(parts[0]),
                    parts[2],
                    LocalDateTime.parse(parts[1], DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                            .toInstant(ZoneOffset.UTC)));
        }
        return problems;
    }

    private ConferencePicture picture(SessionId session, Map<PlaceId, Site> sites, Names names, Instant now) {
        var span = hours.span(names.date(), names.halfDay());
        List<SiteLine> lines = new ArrayList<>(sites.size());
        names.sites().forEach((place, known) -> {
            var site = sites.get(place);
            if (site != null) {
                lines.add(line(place, site, known, span, now));
            }
        });
        return ConferencePicture.of(
                new ConferencePicture.Head(
                        session,
                        names.trainingClass(),
                        names.number(),
                        names.date(),
                        names.halfDay(),
                        span.begin(),
                        rules.difference()),
                now,
                lines,
                names.unplaced());
    }

    private SiteLine line(PlaceId place, Site site, SiteRoster.Site known, HalfDayHours.Span span, Instant now) {
        var facts = new SiteCondition.Facts(site.link, site.heads, site.listed, site.problems, site.wordAt);
        return new SiteLine(
                place,
                known.name(),
                SiteCondition.of(facts, span, now, rules),
                site.link,
                site.linkAt,
                site.heads,
                site.headsAt,
                site.listed,
                site.checkedIn,
                site.problems,
                site.wordAt,
                known.clerks(),
                site.arrivals);
    }
}
