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

class SiteConditionTest {

    private static final Instant BEGIN = Instant.parse("2026-10-21T02:00:00Z");
    private static final Instant END = BEGIN.plusSeconds(3600);

    @Test
    void aThirdOfAHandfulIsNoLineDown() {
        assertThat(at(600, tally(0, 10, 0, 2, 0))).isEqualTo(SiteCondition.SOME_UNHEARD);
        assertThat(at(600, tally(0, 3, 0, 3, 5))).isEqualTo(SiteCondition.LINE_DOWN);
        assertThat(at(600, tally(0, 4, 0, 3, 5))).isEqualTo(SiteCondition.SOME_UNHEARD);
        assertThat(at(600, tally(0, 0, 0, 2, 0))).isEqualTo(SiteCondition.SOME_UNHEARD);
    }

    @Test
    void oneSilentDeviceIsEnoughToLook() {
        assertThat(at(600, tally(0, 10, 1, 0, 0))).isEqualTo(SiteCondition.SOME_UNHEARD);
    }

    @Test
    void thosePresentGetTwoMinutesToBegin() {
        assertThat(at(-60, tally(30, 0, 0, 0, 0))).isEqualTo(SiteCondition.NOT_YET);
        assertThat(at(120, tally(5, 25, 0, 0, 0))).isEqualTo(SiteCondition.UNDER_WAY);
        assertThat(at(121, tally(5, 25, 0, 0, 0))).isEqualTo(SiteCondition.NOT_BEGUN);
    }

    @Test
    void aPlaceOpenedLateGetsItsTwoMinutesFromThen() {
        var late = BEGIN.plusSeconds(600);
        assertThat(SiteCondition.of(tally(30, 0, 0, 0, 0), late, null, BEGIN, END, late.plusSeconds(100)))
                .isEqualTo(SiteCondition.UNDER_WAY);
        assertThat(SiteCondition.of(tally(30, 0, 0, 0, 0), late, null, BEGIN, END, late.plusSeconds(130)))
                .isEqualTo(SiteCondition.NOT_BEGUN);
    }

    @Test
    void aPlaceThatNobodyOpenedIsAProblemOnceTimeHasCome() {
        assertThat(unopened(-1)).isEqualTo(SiteCondition.NOT_YET);
        assertThat(unopened(0)).isEqualTo(SiteCondition.NOT_OPENED);
        assertThat(unopened(3600)).isEqualTo(SiteCondition.DONE);
    }

    @Test
    void itIsDoneWhenNobodyIsAtWorkAndNobodyMayBegin() {
        assertThat(at(900, tally(0, 0, 0, 0, 30))).isEqualTo(SiteCondition.DONE);
        assertThat(at(900, tally(2, 0, 0, 0, 28))).isEqualTo(SiteCondition.NOT_BEGUN);
        assertThat(at(3700, tally(2, 0, 0, 0, 28))).isEqualTo(SiteCondition.DONE);
        assertThat(at(3700, tally(2, 1, 0, 0, 27))).isEqualTo(SiteCondition.UNDER_WAY);
        var closed = SiteCondition.of(
                tally(2, 0, 0, 0, 28), BEGIN, BEGIN.plusSeconds(800), BEGIN, END, BEGIN.plusSeconds(900));
        assertThat(closed).isEqualTo(SiteCondition.DONE);
    }

    @Test
    void theWorstPlaceComesFirst() {
        var sites = Stream.of(
                        site("xong", SiteCondition.DONE, tally(0, 0, 0, 0, 9)),
                        site("hai im", SiteCondition.SOME_UNHEARD, tally(0, 5, 2, 0, 0)),
                        site("chua mo", SiteCondition.NOT_OPENED, tally(30, 0, 0, 0, 0)),
                        site("mot mat", SiteCondition.SOME_UNHEARD, tally(0, 5, 0, 1, 0)),
                        site("mat dien", SiteCondition.LINE_DOWN, tally(0, 0, 0, 9, 0)),
                        site("chua lam", SiteCondition.NOT_BEGUN, tally(3, 5, 0, 0, 0)))
                .sorted(SiteLine.WORST_FIRST)
                .map(SiteLine::name)
                .toList();
        assertThat(sites).containsExactly("mat dien", "chua mo", "mot mat", "hai im", "chua lam", "xong");
    }

    private static SiteCondition at(long seconds, Tally tally) {
        return SiteCondition.of(tally, BEGIN.minusSeconds(300), null, BEGIN, END, BEGIN.plusSeconds(seconds));
    }

    private static SiteCondition unopened(long seconds) {
        return SiteCondition.of(tally(30, 0, 0, 0, 0), none(), null, BEGIN, END, BEGIN.plusSeconds(seconds));
    }

    private static @Nullable Instant none() {
        return null;
    }

    private static SiteLine site(String name, SiteCondition state, Tally tally) {
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
