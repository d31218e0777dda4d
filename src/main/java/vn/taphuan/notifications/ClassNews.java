package vn.taphuan.notifications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.concern.Concerned;
import vn.taphuan.classes.concern.Teacher;
import vn.taphuan.classes.enrolment.PlaceChanged;
import vn.taphuan.classes.enrolment.SeatEnded;
import vn.taphuan.classes.enrolment.SeatGiven;
import vn.taphuan.classes.enrolment.SeatLeft;
import vn.taphuan.classes.invitation.InvitationAnswered;
import vn.taphuan.classes.lecturer.LecturerAway;
import vn.taphuan.classes.nomination.NominationEntered;
import vn.taphuan.classes.nomination.NomineeDecided;
import vn.taphuan.classes.session.ClassApproved;
import vn.taphuan.classes.session.ClassCancelled;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.ClassLookup;
import vn.taphuan.classes.session.ClassOpened;
import vn.taphuan.classes.session.LecturerBooked;
import vn.taphuan.classes.session.LecturerReleased;
import vn.taphuan.classes.session.PlaceDetail;
import vn.taphuan.classes.session.RoomsChanged;
import vn.taphuan.classes.session.SessionAdded;
import vn.taphuan.classes.session.SessionCancelled;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.classes.session.SessionMoved;
import vn.taphuan.classes.session.TeachingMoved;
import vn.taphuan.people.Addressees;
import vn.taphuan.people.Role;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;

/** Whom each event of a class concerns, and nobody else. What lies in the past is told to nobody. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClassNews {

    private static final int MOST_ROOMS = 3;

    private final NoticeBook book;
    private final Concerned concerned;
    private final Addressees addressees;
    private final ClassLookup classes;
    private final Clock clock;

    ClassNews(NoticeBook book, Concerned concerned, Addressees addressees, ClassLookup classes, Clock clock) {
        this.book = book;
        this.concerned = concerned;
        this.addressees = addressees;
        this.classes = classes;
        this.clock = clock;
    }

    void tell(ClassApproved approved) {
        ahead(approved.trainingClass()).ifPresent(of -> {
            var news = News.of(approved.id(), NoticeKind.CLASS_APPROVED, of.label());
            concerned.plannerOf(of.id()).ifPresent(planner -> book.tell(List.of(planner), news));
            teachers(concerned.teachersOf(of.id(), today()), news.as(NoticeKind.TEACHING_APPROVED));
        });
    }

    /** To the contacts of units that were given a number of seats, and to whoever keeps the sheets. */
    void tell(ClassOpened opened) {
        ahead(opened.trainingClass()).ifPresent(of -> {
            var units =
                    concerned.unitsInvitedTo(of.id()).stream().map(UnitId::new).toList();
            var news = News.of(opened.id(), NoticeKind.CLASS_OPENED, of.label());
            book.tell(addressees.holding(Role.UNIT_OFFICER, units), news);
            book.tell(concerned.clerksOf(of.id()), news);
        });
    }

    void tell(ClassCancelled cancelled) {
        ahead(cancelled.trainingClass()).ifPresent(of -> {
            var news = News.of(cancelled.id(), NoticeKind.CLASS_CANCELLED, of.label())
                    .saying(cancelled.reason());
            book.tell(concerned.peopleOf(of.id()), news);
            book.tell(concerned.waitingFor(of.id()), news);
            book.tell(concerned.makingUpIn(of.id()), news);
            teachers(concerned.teachersOf(of.id(), today()), news);
        });
    }

    void tell(SessionAdded added) {
        var now = new When(added.date(), added.halfDay());
        find(added.trainingClass(), now)
                .ifPresent(of -> book.tell(
                        concerned.peopleOf(of.id()),
                        News.of(added.id(), NoticeKind.SESSION_ADDED, of.label())
                                .about(added.session(), null, now)
                                .at(rooms(of, added.session(), null))));
    }

    void tell(SessionCancelled cancelled) {
        var was = new When(cancelled.date(), cancelled.halfDay());
        find(cancelled.trainingClass(), was)
                .ifPresent(of -> book.tell(
                        people(of, cancelled.session()),
                        News.of(cancelled.id(), NoticeKind.SESSION_CANCELLED, of.label())
                                .about(cancelled.session(), was, null)));
    }

    private List<AccountId> people(ClassDetail of, SessionId session) {
        return Stream.concat(concerned.peopleOf(of.id()).stream(), concerned.makingUpAt(session).stream())
                .toList();
    }

    /** Its lecturers are told by events of their own. */
    void tell(SessionMoved moved) {
        var was = new When(moved.fromDate(), moved.fromHalfDay());
        var now = new When(moved.date(), moved.halfDay());
        classes.find(moved.trainingClass())
                .filter(of -> isAhead(was) || isAhead(now))
                .ifPresent(of -> book.tell(
                        people(of, moved.session()),
                        News.of(moved.id(), NoticeKind.SESSION_MOVED, of.label())
                                .about(moved.session(), was, now)
                                .at(rooms(of, moved.session(), null))));
    }

    void tell(TeachingMoved moved) {
        var was = new When(moved.fromDate(), moved.fromHalfDay());
        var now = new When(moved.date(), moved.halfDay());
        var kind = moved.toOtherTime() ? NoticeKind.SESSION_MOVED : NoticeKind.ROOMS_CHANGED;
        classes.find(moved.trainingClass())
                .filter(of -> isAhead(was) || isAhead(now))
                .ifPresent(of -> teacher(
                        moved.lecturer(),
                        News.of(moved.id(), kind, of.label())
                                .about(moved.session(), was, now)
                                .at(rooms(of, moved.session(), null))));
    }

    void tell(RoomsChanged changed) {
        var now = new When(changed.date(), changed.halfDay());
        find(changed.trainingClass(), now)
                .ifPresent(of -> book.tell(
                        concerned.peopleAt(of.id(), changed.place()),
                        News.of(changed.id(), NoticeKind.ROOMS_CHANGED, of.label())
                                .about(changed.session(), null, now)
                                .at(rooms(of, changed.session(), changed.place()))));
    }

    void tell(LecturerBooked booked) {
        var now = new When(booked.date(), booked.halfDay());
        find(booked.trainingClass(), now)
                .ifPresent(of -> teacher(
                        booked.lecturer(),
                        News.of(booked.id(), NoticeKind.TEACHING_ADDED, of.label())
                                .about(booked.session(), null, now)
                                .at(rooms(of, booked.session(), null))));
    }

    void tell(LecturerReleased released) {
        var was = new When(released.date(), released.halfDay());
        find(released.trainingClass(), was)
                .ifPresent(of -> teacher(
                        released.lecturer(),
                        News.of(released.id(), NoticeKind.TEACHING_ENDED, of.label())
                                .about(released.session(), was, null)));
    }

    void tell(SeatGiven given) {
        ahead(given.trainingClass())
                .ifPresent(of -> book.tell(
                        List.of(given.account()),
                        News.of(
                                        given.id(),
                                        given.confirmBy() == null ? NoticeKind.SEAT_GIVEN : NoticeKind.SEAT_OFFERED,
                                        of.label())
                                .waitingUntil(given.confirmBy())));
    }

    void tell(SeatEnded ended) {
        ahead(ended.trainingClass())
                .ifPresent(of -> book.tell(
                        List.of(ended.account()),
                        News.of(ended.id(), NoticeKind.SEAT_ENDED, of.label()).saying(ended.reason())));
    }

    /** To those who plan at the centre; and to himself, so that his calendar knows it too. */
    void tell(SeatLeft left) {
        ahead(left.trainingClass()).ifPresent(of -> {
            var news = News.of(left.id(), NoticeKind.OWN_SEAT_LEFT, of.label());
            book.tell(List.of(left.account()), news);
            book.tell(officers(of), news.as(NoticeKind.SEAT_LEFT).saying(name(left.account(), null)));
        });
    }

    private List<AccountId> officers(ClassDetail of) {
        return addressees.holding(Role.CENTRE_OFFICER, List.of(of.centre()));
    }

    void tell(PlaceChanged changed) {
        ahead(changed.trainingClass())
                .ifPresent(of -> book.tell(
                        List.of(changed.account()),
                        News.of(changed.id(), NoticeKind.PLACE_CHANGED, of.label())
                                .at(place(of, changed.place()))));
    }

    private static @Nullable String place(ClassDetail of, PlaceId id) {
        return of.places().stream()
                .filter(place -> place.id().equals(id))
                .map(PlaceDetail::name)
                .findFirst()
                .orElse(null);
    }

    /** To those who decide on it at the centre. */
    void tell(NominationEntered entered) {
        ahead(entered.trainingClass())
                .ifPresent(of -> book.tell(
                        officers(of),
                        News.of(entered.id(), NoticeKind.NOMINATED, of.label())
                                .saying(entered.unitName() + ", " + entered.people())));
    }

    /** To whoever named him; to himself when he is let in. */
    void tell(NomineeDecided decided) {
        ahead(decided.trainingClass()).ifPresent(of -> {
            var news = News.of(decided.id(), contactKind(decided.outcome()), of.label())
                    .saying(name(decided.account(), decided.reason()));
            if (decided.outcome() != NomineeDecided.Outcome.REFUSED) {
                var own =
                        decided.outcome() == NomineeDecided.Outcome.SEATED ? NoticeKind.SEAT_GIVEN : NoticeKind.WAITING;
                book.tell(List.of(decided.account()), news.as(own).saying(null));
            }
            book.tell(List.of(decided.enteredBy()), news);
        });
    }

    private static NoticeKind contactKind(NomineeDecided.Outcome outcome) {
        return switch (outcome) {
            case SEATED -> NoticeKind.NOMINEE_SEATED;
            case WAITING -> NoticeKind.NOMINEE_WAITING;
            case REFUSED -> NoticeKind.NOMINEE_REFUSED;
        };
    }

    private String name(AccountId person, @Nullable String reason) {
        var known = addressees.of(List.of(person)).get(person);
        var name = known == null ? "" : known.fullName();
        return reason == null ? name : name + ": " + reason;
    }

    /** To those who plan at the centre. */
    void tell(InvitationAnswered answered) {
        ahead(answered.trainingClass()).ifPresent(of -> {
            var kind = switch (answered.choice()) {
                case YES -> NoticeKind.INVITATION_YES;
                case NO -> NoticeKind.INVITATION_NO;
                case OTHER_TIME -> NoticeKind.INVITATION_OTHER_TIME;
            };
            var now = session(of, answered.session())
                    .map(session -> new When(session.date(), session.halfDay()))
                    .orElse(null);
            book.tell(
                    officers(of),
                    News.of(answered.id(), kind, of.label())
                            .about(answered.session(), null, now)
                            .saying(concerned
                                    .teacher(answered.lecturer())
                                    .map(Teacher::name)
                                    .orElse("")));
        });
    }

    /** To those who plan at the centre. */
    void tell(LecturerAway away) {
        var now = new When(away.date(), away.halfDay());
        find(away.trainingClass(), now)
                .ifPresent(of -> book.tell(
                        officers(of),
                        News.of(away.id(), NoticeKind.LECTURER_AWAY, of.label())
                                .about(away.session(), null, now)
                                .saying(concerned
                                        .teacher(away.lecturer())
                                        .map(Teacher::name)
                                        .orElse(""))));
    }

    private void teacher(LecturerId id, News news) {
        teachers(concerned.teacher(id).stream().toList(), news);
    }

    private void teachers(List<Teacher> teachers, News news) {
        teachers.forEach(teacher -> {
            var account = teacher.account();
            if (account == null) {
                book.tellGuest(Recipient.of(teacher), teacher.email(), news);
            } else {
                book.tell(List.of(account), news);
            }
        });
    }

    /** A class that is not over. */
    private Optional<ClassDetail> ahead(ClassId id) {
        return classes.find(id)
                .filter(of -> of.lastDay().filter(day -> !day.isBefore(today())).isPresent());
    }

    private Optional<ClassDetail> find(ClassId id, When when) {
        return classes.find(id).filter(of -> isAhead(when));
    }

    private boolean isAhead(When when) {
        return !when.date().isBefore(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Optional<SessionDetail> session(ClassDetail of, SessionId id) {
        return of.sessions().stream().filter(session -> session.id().equals(id)).findFirst();
    }

    /**
     * None where there are so many that nobody finds his own among them: the calendar and the page of each tell that one.
     *
     * @param at the only place that is told; none: all of the session
     */
    private static @Nullable String rooms(ClassDetail of, SessionId id, @Nullable PlaceId at) {
        var rooms = session(of, id).stream()
                .flatMap(session -> session.rooms().stream())
                .filter(use -> at == null || use.place().equals(at))
                .map(use -> use.name() + ", " + use.placeName())
                .toList();
        return rooms.isEmpty() || rooms.size() > MOST_ROOMS ? null : String.join("; ", rooms);
    }
}
