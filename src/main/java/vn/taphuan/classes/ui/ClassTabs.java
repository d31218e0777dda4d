package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.classes.absence.Apologies;
import vn.taphuan.classes.absence.MakeUps;
import vn.taphuan.classes.attendance.AttendanceSheets;
import vn.taphuan.classes.attendance.AttendedPeriods;
import vn.taphuan.classes.attendance.DoorGuests;
import vn.taphuan.classes.attendance.SiteClerks;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.enrolment.Intakes;
import vn.taphuan.classes.finalpaper.FinalMarks;
import vn.taphuan.classes.invitation.Invitations;
import vn.taphuan.classes.nomination.Nominations;
import vn.taphuan.classes.schedule.ScheduleDrafts;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.staff.ClassStaff;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.units.Units;

/** Makes the tabs of a class's page, each with the services that it needs. */
@org.springframework.stereotype.Component
class ClassTabs {

    private final Programmes programmes;
    private final Units units;
    private final Accounts accounts;
    private final Enrolments enrolments;
    private final Intakes intakes;
    private final Nominations nominations;
    private final DoorGuests guests;
    private final SiteClerks clerks;
    private final ClassStaff staff;
    private final AttendanceSheets sheets;
    private final AttendedPeriods attended;
    private final Apologies apologies;
    private final MakeUps makeUps;
    private final FinalMarks marks;
    private final Invitations invitations;
    private final InviteLinks links;
    private final ScheduleDrafts drafts;
    private final CardPrinting cards;
    private final CurrentAccount current;
    private final Clock clock;

    ClassTabs(
            Programmes programmes,
            Units units,
            Accounts accounts,
            Enrolments enrolments,
            Intakes intakes,
            Nominations nominations,
            DoorGuests guests,
            SiteClerks clerks,
            ClassStaff staff,
            AttendanceSheets sheets,
            AttendedPeriods attended,
            Apologies apologies,
            MakeUps makeUps,
            FinalMarks marks,
            Invitations invitations,
            InviteLinks links,
            ScheduleDrafts drafts,
            CardPrinting cards,
            CurrentAccount current,
            Clock clock) {
        this.programmes = programmes;
        this.units = units;
        this.accounts = accounts;
        this.enrolments = enrolments;
        this.intakes = intakes;
        this.nominations = nominations;
        this.guests = guests;
        this.clerks = clerks;
        this.staff = staff;
        this.sheets = sheets;
        this.attended = attended;
        this.apologies = apologies;
        this.makeUps = makeUps;
        this.marks = marks;
        this.invitations = invitations;
        this.links = links;
        this.drafts = drafts;
        this.cards = cards;
        this.current = current;
        this.clock = clock;
    }

    Component info(ClassDetail of, Runnable refresh) {
        return new InfoTab(of, programmes, units, accounts, clerks, staff, current, refresh);
    }

    Component sessions(ClassDetail of, Runnable refresh) {
        var sessions = new SessionsTab(of, programmes, invitations, links, current, refresh);
        return new ScheduleTab(of, sessions, drafts, current, refresh);
    }

    Component people(ClassDetail of, Runnable refresh) {
        return new PeopleTab(
                of, enrolments, intakes, nominations, guests, cards, accounts, units, current, links.today(), refresh);
    }

    Component attendance(ClassDetail of, Runnable refresh) {
        return new AttendanceTab(
                of, enrolments, sheets, attended, apologies, makeUps, current, LocalDate.now(clock), refresh);
    }

    Component finalPapers(ClassDetail of) {
        return new FinalPaperTab(of, enrolments, marks);
    }
}
