package vn.taphuan.classes.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.taphuan.classes.PlaceId;

class ArrivalsTest {

    private static final Instant BEGIN = Instant.parse("2026-10-21T00:30:00Z");
    private static final long FIRST = BEGIN.getEpochSecond() / 60;

    @Test
    void beforeTheFirstHasComeThereIsNothingToShow() {
        assertThat(Arrivals.of(List.of(site(Map.of())), BEGIN).points()).isEmpty();
    }

    @Test
    void pointsAddUpOverAllPlacesAndEndNow() {
        var now = BEGIN.plusSeconds(9 * 60 + 30);
        var arrivals = Arrivals.of(List.of(site(Map.of(FIRST, 3, FIRST + 5, 2)), site(Map.of(FIRST + 5, 4))), now);
        assertThat(arrivals.step()).isEqualTo(Duration.ofMinutes(1));
        assertThat(arrivals.points()).hasSize(10);
        assertThat(arrivals.points().getFirst()).isEqualTo(new Arrivals.Point(BEGIN.plusSeconds(60), 3));
        assertThat(arrivals.points().get(5).people()).isEqualTo(9);
        assertThat(arrivals.points().getLast()).isEqualTo(new Arrivals.Point(now, 9));
    }

    @Test
    void howeverLongItLastsAndHoweverOftenTheyAreCorrectedThereAreFewPoints() {
        Map<Long, Integer> minutes = new HashMap<>();
        for (long minute = 0; minute < 5000; minute++) {
            minutes.put(FIRST + minute, 1);
        }
        var arrivals = Arrivals.of(List.of(site(minutes)), BEGIN.plus(Duration.ofDays(400)));
        assertThat(arrivals.points()).hasSizeLessThanOrEqualTo(Arrivals.MOST);
        assertThat(arrivals.points().getLast().people()).isEqualTo(5000);
    }

    private static SiteLine site(Map<Long, Integer> arrivals) {
        return new SiteLine(
                new PlaceId(UUID.randomUUID()),
                "Điểm cầu mẫu",
                SiteCondition.FINE,
                null,
                null,
                null,
                null,
                30,
                0,
                List.of(),
                null,
                List.of(),
                arrivals);
    }
}
