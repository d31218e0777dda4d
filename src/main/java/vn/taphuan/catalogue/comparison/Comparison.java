package vn.taphuan.catalogue.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import vn.taphuan.catalogue.comparison.ComparedLine.Kind;
import vn.taphuan.catalogue.comparison.ComparedLine.Side;
import vn.taphuan.catalogue.comparison.ComparedLine.Words;

/**
 * Two texts line by line: reading the left sides gives the first, reading the right sides the second. A line that was rewritten
 * stands beside what became of it when they share enough words; its changed words are marked then.
 */
public record Comparison(List<ComparedLine> lines) {

    private static final Pattern TOKEN = Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}]+|.", Pattern.DOTALL);

    /** Lines that share fewer of their words than this are not the same line rewritten. */
    private static final double ALIKE = 0.4;

    /** Beyond so many pairs of lines in one place nobody sees which became which. */
    private static final int MOST_PAIRS = 10_000;

    /** Words are not compared in longer lines. */
    private static final int MOST_TOKENS = 4_000;

    public Comparison {
        lines = List.copyOf(lines);
    }

    public static Comparison of(String before, String after) {
        var old = lines(before);
        var now = lines(after);
        List<ComparedLine> compared = new ArrayList<>();
        int left = 0;
        int right = 0;
        for (var place : places(old, now)) {
            while (left < place.left()) {
                compared.add(same(old.get(left), ++left, ++right));
            }
            changed(old.subList(left, place.leftEnd()), left, now.subList(right, place.rightEnd()), right, compared);
            left = place.leftEnd();
            right = place.rightEnd();
        }
        while (left < old.size()) {
            compared.add(same(old.get(left), ++left, ++right));
        }
        return new Comparison(compared);
    }

    /** How many lines are of a kind. */
    public long count(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).count();
    }

    public boolean same() {
        return lines.stream().allMatch(line -> line.kind() == Kind.SAME);
    }

    /** The end of the text is the end of its last line. */
    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    /** Where the texts differ: from one place of each, up to but without another. */
    private record Place(int left, int leftEnd, int right, int rightEnd) {

        static Place of(AbstractDelta<?> delta) {
            var source = delta.getSource();
            var target = delta.getTarget();
            return new Place(
                    source.getPosition(),
                    source.getPosition() + source.size(),
                    target.getPosition(),
                    target.getPosition() + target.size());
        }

        boolean touches(Place next) {
            return leftEnd == next.left && rightEnd == next.right;
        }
    }

    /** In order, with something equal between any two. */
    private static <T> List<Place> places(List<T> before, List<T> after) {
        List<Place> places = new ArrayList<>();
        DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<T>()).getDeltas().stream()
                .map(Place::of)
                .sorted(Comparator.comparingInt(Place::left).thenComparingInt(Place::right))
                .forEach(place -> {
                    if (!places.isEmpty() && places.getLast().touches(place)) {
                        var last = places.removeLast();
                        places.add(new Place(last.left(), place.leftEnd(), last.right(), place.rightEnd()));
                    } else {
                        places.add(place);
                    }
                });
        return places;
    }

    private static ComparedLine same(String line, int left, int right) {
        return new ComparedLine(Side.whole(left, line, false), Side.whole(right, line, false));
    }

    /** What was rewritten stands beside what became of it; what is gone stands before what is new. */
    private static void changed(
            List<String> before, int left, List<String> after, int right, List<ComparedLine> compared) {
        int taken = 0;
        for (int i = 0; i < before.size(); i++) {
            int partner = (long) before.size() * after.size() > MOST_PAIRS ? -1 : partner(before.get(i), after, taken);
            if (partner < 0) {
                compared.add(new ComparedLine(Side.whole(left + i + 1, before.get(i), true), null));
            } else {
                added(after, taken, partner, right, compared);
                compared.add(rewritten(before.get(i), left + i + 1, after.get(partner), right + partner + 1));
                taken = partner + 1;
            }
        }
        added(after, taken, after.size(), right, compared);
    }

    private static void added(List<String> after, int from, int to, int right, List<ComparedLine> compared) {
        for (int i = from; i < to; i++) {
            compared.add(new ComparedLine(null, Side.whole(right + i + 1, after.get(i), true)));
        }
    }

    private static int partner(String line, List<String> after, int from) {
        for (int i = from; i < after.size(); i++) {
            if (alike(line, after.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean alike(String one, String other) {
        var own = new HashSet<>(words(one));
        var others = new HashSet<>(words(other));
        int all = Math.max(own.size(), others.size());
        own.retainAll(others);
        return all > 0 && own.size() >= all * ALIKE;
    }

    private static List<String> words(String line) {
        return tokens(line).stream().filter(token -> !token.isBlank()).toList();
    }

    private static List<String> tokens(String line) {
        return TOKEN.matcher(line).results().map(match -> match.group()).toList();
    }

    private static ComparedLine rewritten(String before, int left, String after, int right) {
        var old = tokens(before);
        var now = tokens(after);
        if (old.size() > MOST_TOKENS || now.size() > MOST_TOKENS) {
            return new ComparedLine(Side.whole(left, before, true), Side.whole(right, after, true));
        }
        var oldMarks = new boolean[old.size()];
        var newMarks = new boolean[now.size()];
        int atOld = 0;
        int atNew = 0;
        for (var place : places(old, now)) {
            atNew += place.left() - atOld;
            for (atOld = place.left(); atOld < place.leftEnd(); atOld++) {
                oldMarks[atOld] = true;
            }
            for (; atNew < place.rightEnd(); atNew++) {
                newMarks[atNew] = true;
            }
        }
        return new ComparedLine(new Side(left, parts(old, oldMarks)), new Side(right, parts(now, newMarks)));
    }

    /** Neighbours of the same kind are one part; a gap between two marked words is marked with them. */
    private static List<Words> parts(List<String> tokens, boolean[] marks) {
        for (int i = 1; i + 1 < marks.length; i++) {
            marks[i] =
                    marks[i] || (marks[i - 1] && marks[i + 1] && tokens.get(i).isBlank());
        }
        List<Words> parts = new ArrayList<>();
        var text = new StringBuilder();
        for (int i = 0; i < marks.length; i++) {
            if (i > 0 && marks[i] != marks[i - 1]) {
                parts.add(new Words(text.toString(), marks[i - 1]));
                text.setLength(0);
            }
            text.append(tokens.get(i));
        }
        if (!text.isEmpty()) {
            parts.add(new Words(text.toString(), marks[marks.length - 1]));
        }
        return parts;
    }
}
