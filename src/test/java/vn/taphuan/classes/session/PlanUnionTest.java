package vn.taphuan.classes.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.VenueId;
import vn.taphuan.platform.security.UnitId;

class PlanUnionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final PlaceContent HERE = new PlaceContent(new VenueId(new UUID(1, 1)), 40);

    @Test
    void sessionsOfAllPlansStandOneAfterTheOtherAndPlacesOnce() {
        var all = PlanUnion.of(List.of(plan(DAY), plan(DAY.plusDays(1))));
        assertThat(all.places()).containsExactly(HERE);
        assertThat(all.sessions())
                .extracting(SessionContent::date)
                .containsExactly(DAY, DAY, DAY.plusDays(1), DAY.plusDays(1));
    }

    @Test
    void eachPlanGetsItsClashesInItsOwnNumbers() {
        var clashes = List.of(clash(2), clash(3), clash(4));
        assertThat(PlanUnion.ofOne(clashes, 0, 2)).extracting(Clash::session).containsExactly(2);
        assertThat(PlanUnion.ofOne(clashes, 2, 2)).extracting(Clash::session).containsExactly(1, 2);
        assertThat(PlanUnion.ofOne(clashes, 4, 2)).isEmpty();
    }

    private static Clash clash(int session) {
        return new Clash(Clash.Kind.ROOM, session, new UUID(2, 2), "A", DAY, HalfDay.MORNING, null, null);
    }

    private static ClassContent plan(LocalDate day) {
        return new ClassContent(
                new UnitId(new UUID(9, 9)),
                "Lớp mẫu",
                new ProgrammeCode("lich-su-dang"),
                List.of(),
                40,
                true,
                null,
                null,
                null,
                List.of(HERE),
                ClassTemplate.ONE_DAY.sessions(day));
    }
}
