package vn.taphuan.classes.ui;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.ModuleSummary;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.ProgrammeSummary;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.lecturer.LecturerSummary;
import vn.taphuan.classes.lecturer.Lecturers;
import vn.taphuan.classes.session.ClassCheck;
import vn.taphuan.classes.session.ClassContent;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.classes.venue.RoomSummary;
import vn.taphuan.classes.venue.Venues;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** What the form of a plan offers for choosing, and what it is told about the plan while it is typed. */
@Component
class PlanSources {

    private final TrainingClasses classes;
    private final Programmes programmes;
    private final Venues venues;
    private final Lecturers lecturers;
    private final Units units;

    PlanSources(TrainingClasses classes, Programmes programmes, Venues venues, Lecturers lecturers, Units units) {
        this.classes = classes;
        this.programmes = programmes;
        this.venues = venues;
        this.lecturers = lecturers;
        this.units = units;
    }

    /** Units that hold classes, within the officer's: centres first, then the province and its sectors. */
    List<UnitSummary> centres() {
        return Stream.of(UnitKind.POLITICAL_CENTRE, UnitKind.PROVINCE, UnitKind.SECTOR)
                .flatMap(kind -> units.within(Permissions.CLASS_PLAN, "", kind).stream())
                .toList();
    }

    /** These and the one that holds a class, which may have ended: what it owned is its successor's. */
    List<UnitSummary> centres(UnitId holds) {
        var offered = centres();
        return offered.stream().anyMatch(unit -> unit.id().equals(holds))
                ? offered
                : Stream.concat(offered.stream(), units.find(holds).stream()).toList();
    }

    List<ProgrammeSummary> programmes() {
        return programmes.all();
    }

    List<ModuleSummary> modules(ProgrammeCode programme) {
        return programmes.modules(programme);
    }

    List<RoomSummary> rooms() {
        return venues.bookable();
    }

    List<LecturerSummary> lecturers() {
        return lecturers.search("");
    }

    ClassCheck check(@Nullable ClassId own, ClassContent plan) {
        return classes.check(own, plan);
    }
}
