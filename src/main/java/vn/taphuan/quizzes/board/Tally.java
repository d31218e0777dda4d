package vn.taphuan.quizzes.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/**
 * How many of a group stand where.
 *
 * @param ended handed in, by themselves or by the server
 * @param marked how many have a mark
 * @param marks their sum, out of ten each
 * @param passed how many of them have passed
 */
public record Tally(
        int people,
        int notBegun,
        int answering,
        int silent,
        int offline,
        int ended,
        int marked,
        BigDecimal marks,
        int passed) {

    static final Tally NOBODY = new Tally(0, 0, 0, 0, 0, 0, 0, BigDecimal.ZERO, 0);

    static Tally of(Collection<PersonLine> people) {
        var standings = new int[Standing.values().length];
        int marked = 0;
        int passed = 0;
        var marks = BigDecimal.ZERO;
        for (var person : people) {
            standings[person.standing().ordinal()]++;
            if (person.mark() != null) {
                marked++;
                marks = marks.add(person.mark());
                passed += person.passed() ? 1 : 0;
            }
        }
        return new Tally(
                people.size(),
                standings[Standing.NOT_BEGUN.ordinal()],
                standings[Standing.ANSWERING.ordinal()],
                standings[Standing.SILENT.ordinal()],
                standings[Standing.OFFLINE.ordinal()],
                standings[Standing.HANDED_IN.ordinal()] + standings[Standing.TIMED_OUT.ordinal()],
                marked,
                marks,
                passed);
    }

    Tally plus(Tally other) {
        return new Tally(
                people + other.people,
                notBegun + other.notBegun,
                answering + other.answering,
                silent + other.silent,
                offline + other.offline,
                ended + other.ended,
                marked + other.marked,
                marks.add(other.marks),
                passed + other.passed);
    }

    /** Those whose attempt runs, heard of or not. */
    public int running() {
        return answering + silent + offline;
    }

    /** Out of ten with one decimal, half up; none before the first mark. */
    public Optional<BigDecimal> mean() {
        return marked == 0
                ? Optional.empty()
                : Optional.of(marks.divide(BigDecimal.valueOf(marked), 1, RoundingMode.HALF_UP));
    }
}
