package vn.taphuan.quizzes.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.taphuan.classes.PlaceId;

class SiteStateTest {

    private static final Instant BEGIN = Instant.parse("2026-10-21T02:00:00Z");
    private static final Instant END = BEGIN.plusSeconds(3600);

    @Test
    void aThirdOfAHandfulIsNoLineDown() {
        assertThat(at(600, tally(0, 10, 0, 2, 0))).isEqualTo(SiteState.SOME_UNHEARD);
        assertThat(at(600, tally(0, 3, 0, 3, 5))).isEqualTo(SiteState.LINE_DOWN);
        assertThat(at(600, tally(0, 4, 0, 3, 5))).isEqualTo(SiteState.SOME_UNHEARD);
        assertThat(at(600, tally(0, 0, 0, 2, 0))).isEqualTo(SiteState.SOME_UNHEARD);
    }

    @Test
    void oneSilentDeviceIsEnoughToLook() {
        assertThat(at(600, tally(0, 10, 1, 0, 0))).isEqualTo(SiteState.SOME_UNHEARD);
    }

    @Test
    void thosePresentGetTwoMinutesToBegin() {
        assertThat(at(-60, tally(30, 0, 0, 0, 0))).isEqualTo(SiteState.NOT_YET);
        assertThat(at(120, tally(5, 25, 0, 0, 0))).isEqualTo(SiteState.UNDER_WAY);
        assertThat(at(121, tally(5, 25, 0, 0, 0))).isEqualTo(SiteState.NOT_BEGUN);
    }

    @Test
    void aPlaceOpenedLateGetsItsTwoMinutesFromThen() {
        var late = BEGIN.plusSeconds(600);
        assertThat(SiteState.of(tally(30, 0, 0, 0, 0), late, null, BEGIN, END, late.plusSeconds(100)))
                .isEqualTo(SiteState.UNDER_WAY);
        assertThat(SiteState.of(tally(30, 0, 0, 0, 0), late, null, BEGIN, END, late.plusSeconds(130)))
                .isEqualTo(SiteState.NOT_BEGUN);
    }

    @Test
    void aPlaceThatNobodyOpenedIsAProblemOnceTimeHasCome() {
        assertThat(unopened(-1)).isEqualTo(SiteState.NOT_YET);
        assertThat(unopened(0)).isEqualTo(SiteState.NOT_OPENED);
        assertThat(unopened(3600)).isEqualTo(SiteState.DONE);
    }

    @Test
    void itIsDoneWhenNobodyIsAtWorkAndNobodyMayBegin() {
        assertThat(at(900, tally(0, 0, 0, 0, 30))).isEqualTo(SiteState.DONE);
        assertThat(at(900, tally(2, 0, 0, 0, 28))).isEqualTo(SiteState.NOT_BEGUN);
        assertThat(at(3700, tally(2, 0, 0, 0, 28))).isEqualTo(SiteState.DONE);
        assertThat(at(3700, tally(2, 1, 0, 0, 27))).isEqualTo(SiteState.UNDER_WAY);
        var closed = SiteState.of(tally(2, 0, 0, 0, 28), BEGIN, BEGIN.plusSeconds(800), BEGIN, END, BEGIN.plusSeconds(900));
        assertThat(closed).isEqualTo(SiteState.DONE);
    }

    @Test
    void theWorstPlaceComesFirst() {
        var sites = Stream.of(
                        site("xong", SiteState.DONE, tally(0, 0, 0, 0, 9)),
                        site("hai im", SiteState.SOME_UNHEARD, tally(0, 5, 2, 0, 0)),
                        site("mot mat", SiteState.SOME_UNHEARD, tally(0, 5, 0, 1, 0)),
                        site("mat dien", SiteState.LINE_DOWN, tally(0, 0, 0, 9, 0)),
                        site("chua lam", SiteState.NOT_BEGUN, tally(3, 5, 0, 0, 0)))
                .sorted(SiteLine.WORST_FIRST)
                .map(SiteLine::name)
                .toList();
        assertThat(sites).containsExactly("mat dien", "mot mat", "hai im", "chua lam", "xong");
    }

    private static SiteState at(long seconds, Tally tally) {
        return SiteState.of(tally, BEGIN.minusSeconds(300), null, BEGIN, END, BEGIN.plusSeconds(seconds));
    }

    private static SiteState unopened(long seconds) {
        return SiteState.of(tally(30, 0, 0, 0, 0), none(), null, BEGIN, END, BEGIN.plusSeconds(seconds));
    }

    private static @Nullable Instant none() {
        return null;
    }

    private static SiteLine site(String name, SiteState state, Tally tally) {
        return new SiteLine(new PlaceId(UUID.randomUUID()), name, BEGIN, null, state, tally, List.of(), List.of());
    }

    private static Tally tally(int notBegun, int answering, int silent, int offline, int ended) {
        return new Tally(
                notBegun + answering + silent + offline + ended,
                notBegun,
                answering,
                silent,
                offline,
                ended,
                ended,
                BigDecimal.valueOf(7L * ended),
                ended);
    }
}
