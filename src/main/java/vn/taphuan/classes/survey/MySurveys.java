package vn.taphuan.classes.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.ClassLookup;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.Personal;

/** The surveys of the classes that one is in. */
@Service
@Personal("answers for oneself, in classes that one is in")
public class MySurveys {

    private final ClassLookup lookup;
    private final SurveyBook book;
    private final LostRaces races;
    private final CurrentAccount current;
    private final Clock clock;

    MySurveys(ClassLookup lookup, SurveyBook book, LostRaces races, CurrentAccount current, Clock clock) {
        this.lookup = lookup;
        this.book = book;
        this.races = races;
        this.current = current;
        this.clock = clock;
    }

    /** Nothing where there is no survey, or where one is not in the class. */
    @PreAuthorize("hasAuthority('" + Permissions.LEARN + "')")
    @Transactional(readOnly = true)
    public Optional<MySurvey> find(ClassId id) {
        return own(id).flatMap(found -> book.find(id)
                .map(survey -> new MySurvey(
                        found.label(),
                        survey.until(),
                        survey.isOpen(LocalDate.now(clock)),
                        book.hasAnswered(id, current.id()),
                        SurveyPart.of(found))));
    }

    /** Takes the answers, once: sending them again changes nothing. */
    @PreAuthorize("hasAuthority('" + Permissions.LEARN + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public AnswerSurveyResult answer(ClassId id, SurveyAnswers answers) {
        if (answers.isTooLong()) {
            return AnswerSurveyResult.TOO_LONG;
        }
        return races.joiningOrRetrying(() -> take(id, answers));
    }

    private AnswerSurveyResult take(ClassId id, SurveyAnswers answers) {
        var survey = own(id).flatMap(found -> book.held(id));
        if (survey.isPresent() && book.hasAnswered(id, current.id())) {
            return AnswerSurveyResult.ANSWERED_BEFORE;
        }
        if (survey.isEmpty() || !survey.get().isOpen(LocalDate.now(clock))) {
            return AnswerSurveyResult.CLOSED;
        }
        if (answers.isEmpty()) {
            return AnswerSurveyResult.NOTHING_SAID;
        }
        return book.store(id, current.id(), answers) ? AnswerSurveyResult.TAKEN : AnswerSurveyResult.ANSWERED_BEFORE;
    }

    private Optional<ClassDetail> own(ClassId id) {
        return book.isEnrolled(id, current.id()) ? lookup.find(id) : Optional.empty();
    }
}
