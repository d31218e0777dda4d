package vn.taphuan.classes.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.session.ClassLabel;
import vn.taphuan.platform.security.UnitId;

class HallTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-24T00:42:10Z");
    private static final long STEP = HallTokens.step(NOW);

    private final HallTokens tokens = new HallTokens(new byte[32]);

    private static Hall hall(int session, int place) {
        return new Hall(
                new SessionId(new UUID(1, session)),
                new ClassLabel(new ClassId(new UUID(2, 1)), 4, 2026, "Lớp"),
                new UnitId(new UUID(3, 1)),
                ClassState.RUNNING,
                LocalDate.of(2026, 11, 24),
                HalfDay.MORNING,
                new PlaceId(new UUID(4, place)),
                "Hội trường");
    }

    @Test
    void aTokenIsOfItsHalfDayItsPlaceAndItsStepAlone() {
        var token = tokens.token(hall(1, 1), STEP);
        assertThat(token).hasSize(22);
        assertThat(HallTokens.stepOf(token)).hasValue(STEP);
        assertThat(tokens.isOf(hall(1, 1), token)).isTrue();
        assertThat(tokens.isOf(hall(2, 1), token)).isFalse();
        assertThat(tokens.isOf(hall(1, 2), token)).isFalse();
        assertThat(new HallTokens(new byte[] {1, 2, 3}).isOf(hall(1, 1), token)).isFalse();
    }

    @Test
    void noLetterOfATokenCanBeChanged() {
        var token = tokens.token(hall(1, 1), STEP);
        for (int at = 0; at < token.length(); at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            var forged = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(tokens.isOf(hall(1, 1), forged)).as("letter %d", at).isFalse();
        }
        assertThat(tokens.isOf(hall(1, 1), "")).isFalse();
        assertThat(tokens.isOf(hall(1, 1), "ôôôôôôôôôôôôôôôôôôôôôô")).isFalse();
    }

    @Test
    void theTwoBeforeAreAccepted() {
        assertThat(HallTokens.isFresh(STEP, NOW)).isTrue();
        assertThat(HallTokens.isFresh(STEP - 1, NOW)).isTrue();
        assertThat(HallTokens.isFresh(STEP - 2, NOW)).isTrue();
        assertThat(HallTokens.isFresh(STEP - 3, NOW)).isFalse();
        assertThat(HallTokens.isFresh(STEP + 1, NOW)).as("another node's clock").isTrue();
        assertThat(HallTokens.isFresh(STEP + 2, NOW)).isFalse();
    }

    @Test
    void aCodeIsEightDigitsHoweverItIsTyped() {
        var code = tokens.code(hall(1, 1), STEP);
        assertThat(code).matches("[0-9]{8}");
        assertThat(tokens.code(hall(1, 1), STEP + 1)).isNotEqualTo(code);
        assertThat(HallTokens.spaced("48217730")).isEqualTo("4821 7730");
        for (var typed :
                new String[] {"48217730", " 4821 7730 ", "4821-7730", "4821.7730", "mã 4821 7730", "４８２１７７３０"}) {
            assertThat(HallTokens.typed(typed)).isEqualTo("48217730");
        }
        assertThat(HallTokens.isCode(HallTokens.typed("4821 773"))).isFalse();
        assertThat(HallTokens.isCode(HallTokens.typed(""))).isFalse();
    }

    @Test
    void codesOfHallsDiffer() {
        var codes = new HashSet<String>();
        for (int place = 0; place < 68; place++) {
            codes.add(tokens.code(hall(1, place), STEP));
        }
        assertThat(codes).hasSize(68);
    }

    @Test
    void aCardIsTheSameWheneverItIsPrintedAndNamesNobody() {
        var who = new EnrolmentId(new UUID(7, 9));
        var card = tokens.card(who);
        assertThat(card).hasSize(22).isEqualTo(tokens.card(who));
        assertThat(tokens.card(new EnrolmentId(new UUID(9, 7)))).isNotEqualTo(card);
        assertThat(HallTokens.fingerprint(card)).hasSize(22).isNotEqualTo(card);
        assertThat(new HallTokens(new byte[] {5}).card(who)).isNotEqualTo(card);
    }
}
