package vn.taphuan.catalogue.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.taphuan.catalogue.comparison.ComparedLine.Kind;
import vn.taphuan.catalogue.comparison.ComparedLine.Side;
import vn.taphuan.catalogue.comparison.ComparedLine.Words;

/** Two texts beside each other. */
class ComparisonTest {

    @Test
    void aTextIsTheSameAsItself() {
        var compared = Comparison.of("một\nhai\n", "một\nhai\n");
        assertThat(compared.same()).isTrue();
        assertThat(compared.lines()).hasSize(2);
    }

    @Test
    void changedWordsOfALineAreMarked() {
        var line = Comparison.of("tìm ở tủ của mình trước", "tìm ở tủ của xã trước")
                .lines()
                .getFirst();
        assertThat(line.kind()).isEqualTo(Kind.CHANGED);
        assertThat(Objects.requireNonNull(line.before()).words())
                .containsExactly(
                        new Words("tìm ở tủ của ", false), new Words("mình", true), new Words(" trước", false));
        assertThat(Objects.requireNonNull(line.after()).words()).contains(new Words("xã", true));
    }

    @Test
    void whatIsGoneAndWhatIsNewStandWhereTheyWere() {
        var compared = Comparison.of("một\nhai\nba\n", "một\nba\nbốn\n");
        assertThat(compared.lines())
                .extracting(ComparedLine::kind)
                .containsExactly(Kind.SAME, Kind.REMOVED, Kind.SAME, Kind.ADDED);
        assertThat(compared.lines().get(2).after())
                .extracting(after -> Objects.requireNonNull(after).number())
                .isEqualTo(2);
        assertThat(compared.count(Kind.ADDED)).isEqualTo(1);
    }

    @Test
    void aLineThatWasWrittenAnewIsNotTheOldOneChanged() {
        assertThat(Comparison.of("Tìm trong tủ.", "Hỏi huyện cũ và các chi bộ").lines())
                .extracting(ComparedLine::kind)
                .containsExactly(Kind.REMOVED, Kind.ADDED);
    }

    @Test
    void anEmptyTextHasNoLines() {
        assertThat(Comparison.of("", "một").lines())
                .extracting(ComparedLine::kind)
                .containsExactly(Kind.ADDED);
        assertThat(Comparison.of("", "").lines()).isEmpty();
    }

    @Test
    void bothTextsCanBeReadOffTheComparison() {
        var chance = new Random(7);
        for (int round = 0; round < 300; round++) {
            var before = text(chance);
            var after = chance.nextBoolean() ? text(chance) : changed(before, chance);
            var lines = Comparison.of(before, after).lines();
            assertThat(side(lines, ComparedLine::before)).isEqualTo(before);
            assertThat(side(lines, ComparedLine::after)).isEqualTo(after);
        }
    }

    @Test
    void longTextsTakeNoLongTime() {
        var before = IntStream.range(0, 8_000).mapToObj(i -> "dòng " + i).collect(Collectors.joining("\n"));
        var after = IntStream.range(0, 8_000).mapToObj(i -> "hàng " + i * 3).collect(Collectors.joining("\n"));
        assertThat(Comparison.of(before, after).lines()).hasSizeGreaterThan(8_000);
    }

    private static String side(List<ComparedLine> lines, Function<ComparedLine, @Nullable Side> side) {
        return lines.stream().map(side).filter(Objects::nonNull).map(Side::text).collect(Collectors.joining("\n"));
    }

    private static String text(Random chance) {
        return IntStream.range(0, 1 + chance.nextInt(12))
                .mapToObj(i -> line(chance))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Random chance) {
        return IntStream.range(0, 1 + chance.nextInt(5))
                .mapToObj(i -> List.of("xã", "tỉnh", "sử", "Đảng", "–").get(chance.nextInt(5)))
                .collect(Collectors.joining(" "));
    }

    private static String changed(String text, Random chance) {
        return text.lines()
                .map(line -> chance.nextInt(3) == 0 ? line(chance) : line)
                .collect(Collectors.joining("\n"));
    }
}
