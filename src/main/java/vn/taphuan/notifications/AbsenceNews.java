package vn.taphuan.notifications;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.MakeUpId;
import vn.taphuan.classes.absence.ApologyDecided;
import vn.taphuan.classes.absence.ApologySaid;
import vn.taphuan.classes.absence.MakeUp;
import vn.taphuan.classes.absence.MakeUpAnswered;
import vn.taphuan.classes.absence.MakeUpBook;
import vn.taphuan.classes.absence.MakeUpOffered;
import vn.taphuan.classes.absence.MakeUpWithdrawn;
import vn.taphuan.classes.concern.Concerned;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.ClassLookup;
import vn.taphuan.classes.survey.SurveyOpened;
import vn.taphuan.people.Addressees;
import vn.taphuan.people.Role;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.ui.Formats;

/** Whom it concerns that somebody cannot come, or makes up for it, or that a class is asked for its opinion. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AbsenceNews {

    private final NoticeBook book;
    private final Concerned concerned;
    private final Addressees addressees;
    private final MakeUpBook makeUps;
    private final ClassLookup classes;

    AbsenceNews(NoticeBook book, Concerned concerned, Addressees addressees, MakeUpBook makeUps, ClassLookup classes) {
        this.book = book;
        this.concerned = concerned;
        this.addressees = addressees;
        this.makeUps = makeUps;
        this.classes = classes;
    }

    /** To those who plan at the centre, and to whoever keeps the person's sheet. */
    void tell(ApologySaid said) {
        classes.find(said.trainingClass())
                .ifPresent(of -> of.session(said.session()).ifPresent(session -> {
                    var news = News.of(said.id(), NoticeKind.APOLOGY_SAID, of.label())
                            .about(session.id(), null, new When(session.date(), session.halfDay()))
                            .saying(name(said.account()));
                    book.tell(officers(of), news);
                    book.tell(concerned.clerksOf(of.id(), said.account()), news);
                }));
    }

    void tell(ApologyDecided decided) {
        var kind = decided.accepted() ? NoticeKind.APOLOGY_ACCEPTED : NoticeKind.APOLOGY_DECLINED;
        classes.find(decided.trainingClass())
                .ifPresent(of -> of.session(decided.session())
                        .ifPresent(session -> book.tell(
                                List.of(decided.account()),
                                News.of(decided.id(), kind, of.label())
                                        .about(session.id(), null, new When(session.date(), session.halfDay()))
                                        .saying(decided.reason()))));
    }

    void tell(MakeUpOffered offered) {
        find(offered.trainingClass(), offered.makeUp())
                .ifPresent(found -> book.tell(
                        List.of(offered.account()),
                        found.news(News.of(
                                offered.id(),
                                NoticeKind.MAKE_UP_OFFERED,
                                found.of().label()))));
    }

    void tell(MakeUpAnswered answered) {
        var kind = answered.accepted() ? NoticeKind.MAKE_UP_YES : NoticeKind.MAKE_UP_NO;
        find(answered.trainingClass(), answered.makeUp())
                .ifPresent(found -> book.tell(
                        officers(found.of()),
                        found.news(News.of(answered.id(), kind, found.of().label()))
                                .saying(name(answered.account()))));
    }

    void tell(MakeUpWithdrawn withdrawn) {
        find(withdrawn.trainingClass(), withdrawn.makeUp())
                .ifPresent(found -> book.tell(
                        List.of(withdrawn.account()),
                        found.news(News.of(
                                        withdrawn.id(),
                                        NoticeKind.MAKE_UP_ENDED,
                                        found.of().label()))
                                .saying(withdrawn.reason())));
    }

    /** To everybody of the class who has not answered before. */
    void tell(SurveyOpened opened) {
        classes.find(opened.trainingClass())
                .ifPresent(of -> book.tell(
                        concerned.askedIn(of.id()),
                        News.of(opened.id(), NoticeKind.SURVEY_OPENED, of.label())
                                .saying(Formats.date(opened.until()))));
    }

    /** @param of the class in which the session was missed */
    private record Found(ClassDetail of, MakeUp makeUp) {

        /** From the missed half-day to the one that makes up for it. */
        News news(News of) {
            var was = this.of
                    .session(makeUp.missed())
                    .map(session -> new When(session.date(), session.halfDay()))
                    .orElse(null);
            return of.about(makeUp.session(), was, new When(makeUp.date(), makeUp.halfDay()))
                    .at(makeUp.placeName().isEmpty() ? null : makeUp.placeName());
        }
    }

    private Optional<Found> find(ClassId in, MakeUpId id) {
        return classes.find(in).flatMap(of -> makeUps.find(id).map(makeUp -> new Found(of, makeUp)));
    }

    private List<AccountId> officers(ClassDetail of) {
        return addressees.holding(Role.CENTRE_OFFICER, List.of(of.centre()));
    }

    private String name(AccountId person) {
        var known = addressees.of(List.of(person)).get(person);
        return known == null ? "" : known.fullName();
    }
}
