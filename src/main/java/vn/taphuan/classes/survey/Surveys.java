package vn.taphuan.classes.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;

/**
 * The surveys of classes as their staff see them. Officers of the centre open and close them and see everything, lecturers the ratings
 * of what they taught themselves; nobody sees who said what, and nothing at all is shown before enough people have answered.
 */
@Service
public class Surveys {

    private static final Set<ClassState> ASKING =
            EnumSet.of(ClassState.RUNNING, ClassState.ASSESSING, ClassState.FINISHED);
    private static final int MOST_DAYS = 60;

    private final TrainingClasses classes;
    private final SurveyBook book;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final CurrentAccount current;
    private final Clock clock;
    private final int least;

    Surveys(
            TrainingClasses classes,
            SurveyBook book,
            AuditLog audit,
            ApplicationEventPublisher events,
            CurrentAccount current,
            Clock clock,
            @Value("${taphuan.survey.least-answers:5}") int least) {
        this.classes = classes;
        this.book = book;
        this.audit = audit;
        this.events = events;
        this.current = current;
        this.clock = clock;
        this.least = least;
    }

    /** What has come of the survey so far; nothing when there is none, or for a class that one may not read. */
    @PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_READ + "', '" + Permissions.CLASS_TEACH + "')")
    @Transactional(readOnly = true)
    public Optional<SurveyReport> of(ClassId id) {
        return classes.find(id).flatMap(found -> book.find(id).map(survey -> report(found, survey)));
    }

    /** Whether a survey of the class can be opened or closed by whoever is signed in. */
    @PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_READ + "', '" + Permissions.CLASS_TEACH + "')")
    @Transactional(readOnly = true)
    public boolean mayOpen(ClassDetail of) {
        return ASKING.contains(of.state()) && plans(of);
    }

    /**
     * Opens the survey, or opens it again, or moves its last day.
     *
     * @param until the last day on which answers are taken
     * @throws AccessDeniedException for a class that one does not plan
     */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional
    public OpenSurveyResult open(ClassId id, LocalDate until) {
        var found = planned(id);
        var today = LocalDate.now(clock);
        if (!ASKING.contains(found.state())) {
            return OpenSurveyResult.NOT_NOW;
        }
        if (until.isBefore(today) || until.isAfter(today.plusDays(MOST_DAYS))) {
            return OpenSurveyResult.DAY_WRONG;
        }
        boolean again = book.find(id).filter(survey -> survey.isOpen(today)).isPresent();
        book.open(id, until, current.id(), clock.instant());
        audit.record(AuditEntry.of("class.survey-opened", "class", id.value())
                .in(found.centre())
                .changed(null, Map.of("until", until)));
        if (!again) {
            events.publishEvent(new SurveyOpened(Ids.next(), id, until));
        }
        return OpenSurveyResult.OPEN;
    }

    /**
     * Takes no more answers.
     *
     * @throws AccessDeniedException for a class that one does not plan
     */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional
    public void close(ClassId id) {
        var found = planned(id);
        if (book.close(id, clock.instant())) {
            audit.record(
                    AuditEntry.of("class.survey-closed", "class", id.value()).in(found.centre()));
        }
    }

    private ClassDetail planned(ClassId id) {
        return classes.find(id)
                .filter(this::plans)
                .orElseThrow(() -> new AccessDeniedException("no class that one plans"));
    }

    private boolean plans(ClassDetail of) {
        return current.may(Permissions.CLASS_PLAN)
                && current.scope(Permissions.CLASS_PLAN).includes(of.centre());
    }

    private SurveyReport report(ClassDetail of, SurveyBook.Survey survey) {
        boolean officer = current.may(Permissions.CLASS_READ)
                && current.scope(Permissions.CLASS_READ).includes(of.centre());
        int answered = book.answered(of.id());
        boolean enough = answered >= least;
        var own = ownLecturers(of);
        var parts = SurveyPart.of(of).stream()
                .filter(part -> officer || (part.lecturer() != null && own.contains(part.lecturer())))
                .toList();
        return new SurveyReport(
                survey.until(),
                survey.isOpen(LocalDate.now(clock)),
                book.asked(of.id()),
                answered,
                least,
                enough ? book.spread(of.id(), parts, least) : List.of(),
                enough && officer ? book.words(of.id(), true) : List.of(),
                enough && officer ? book.words(of.id(), false) : List.of());
    }

    private Set<LecturerId> ownLecturers(ClassDetail of) {
        var me = current.id();
        return of.sessions().stream()
                .flatMap(session -> session.lecturers().stream())
                .filter(teacher -> me.equals(teacher.account()))
                .map(teacher -> teacher.lecturer())
                .collect(Collectors.toSet());
    }
}
