package vn.taphuan.platform.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A paragraph already broken into lines, so that its height is known before it is put on a sheet. Lines break at spaces; a word
 * wider than the line breaks where it must, so nothing is ever cut off. All lengths in millimetres.
 */
public final class PaperText {

    /** Fonts are tried in steps of half a point. */
    private static final double STEP = 0.5;

    private final PaperStyle style;
    private final List<Line> lines;

    private PaperText(PaperStyle style, List<Line> lines) {
        this.style = style;
        this.lines = lines;
    }

    /** As few lines as the width allows, each filled before the next begins. */
    public static PaperText filled(List<PaperRun> runs, PaperStyle style, double width) {
        return new PaperText(style, new Letters(runs, style).lines(width));
    }

    /** As few lines as the width allows, then as even in length as that number of lines allows. */
    public static PaperText wrapped(List<PaperRun> runs, PaperStyle style, double width) {
        Letters letters = new Letters(runs, style);
        List<Line> lines = letters.lines(width);
        return new PaperText(style, lines.size() == 1 ? lines : balanced(letters, lines.size(), width));
    }

    /**
     * Shrinks, then wraps: the fewest lines up to {@code maxLines} into which the text fits at any size between the style's and
     * {@code minPoints}, at the largest such size. What does not fit even then is set at {@code minPoints} on more lines.
     */
    public static PaperText fitted(
            List<PaperRun> runs, PaperStyle style, double width, double minPoints, int maxLines) {
        for (int lines = 1; lines <= maxLines; lines++) {
            for (double points = style.points(); points >= minPoints; points -= STEP) {
                PaperText text = wrapped(runs, style.withPoints(points), width);
                if (text.lines.size() <= lines && text.keepsWordsWhole()) {
                    return text;
                }
            }
        }
        return wrapped(runs, style.withPoints(Math.min(minPoints, style.points())), width);
    }

    public double height() {
        return lines.size() * lineHeight();
    }

    /** Width of the longest line. */
    public double width() {
        return lines.stream().mapToDouble(Line::width).max().orElse(0);
    }

    /** Its lines, for whoever sets them by himself. */
    public List<String> texts() {
        return lines.stream()
                .map(line -> line.runs().stream().map(PaperRun::text).collect(Collectors.joining()))
                .toList();
    }

    public int lineCount() {
        return lines.size();
    }

    double lineHeight() {
        return Millimetres.ofPoints(style.points() * style.leading());
    }

    PaperStyle style() {
        return style;
    }

    List<Line> lines() {
        return lines;
    }

    /** Whether every line ends where a word does. */
    public boolean keepsWordsWhole() {
        return lines.stream().noneMatch(Line::insideWord);
    }

    /** Narrows the column as long as the number of lines stays: the last line is no orphan. */
    private static List<Line> balanced(Letters letters, int count, double width) {
        double enough = width;
        double tooNarrow = width / 2;
        while (enough - tooNarrow > 0.5) {
            double middle = (enough + tooNarrow) / 2;
            if (letters.lines(middle).size() == count) {
                enough = middle;
            } else {
                tooNarrow = middle;
            }
        }
        return letters.lines(enough);
    }

    /** One line; {@code insideWord}: it ends in the middle of a word. */
    record Line(List<PaperRun> runs, double width, boolean insideWord) {}

    /** All characters of a paragraph with their faces and widths. */
    private static final class Letters {

        private final int[] codePoints;
        private final PaperFace[] faces;
        private final double[] widths;
        private final double spacing;

        Letters(List<PaperRun> runs, PaperStyle style) {
            int count = runs.stream()
                    .mapToInt(run -> run.text().codePointCount(0, run.text().length()))
                    .sum();
            codePoints = new int[count];
            faces = new PaperFace[count];
            widths = new double[count];
            spacing = Millimetres.ofPoints(style.points() * style.spacing());
            int at = 0;
            for (PaperRun run : runs) {
                for (int codePoint : run.text().codePoints().toArray()) {
                    codePoints[at] = codePoint;
                    faces[at] = run.face();
                    widths[at++] =
                            Millimetres.ofPoints(style.points() * run.face().width(codePoint) / 1000);
                }
            }
        }

        List<Line> lines(double width) {
            List<Line> lines = new ArrayList<>();
            int start = skipSpaces(0);
            while (start < codePoints.length) {
                int fits = fits(start, width);
                int end = fits == codePoints.length ? fits : lastBreak(start, fits);
                lines.add(line(start, end > start ? end : fits, end <= start));
                start = skipSpaces(end > start ? end : fits);
            }
            return lines;
        }

        private int skipSpaces(int from) {
            int at = from;
            while (at < codePoints.length && codePoints[at] == ' ') {
                at++;
            }
            return at;
        }

        /** The first character that no longer fits; at least one always does. Spaces may hang over the edge. */
        private int fits(int start, double width) {
            double used = -spacing;
            for (int at = start; at < codePoints.length; at++) {
                used += widths[at] + spacing;
                if (used > width && codePoints[at] != ' ') {
                    return Math.max(at, start + 1);
                }
            }
            return codePoints.length;
        }

        /** The end of the last whole word before a position, or the start if there is none. */
        private int lastBreak(int start, int before) {
            int at = before;
            while (at > start && codePoints[at] != ' ' && codePoints[at - 1] != ' ') {
                at--;
            }
            return at;
        }

        private Line line(int start, int end, boolean insideWord) {
            int last = end;
            while (last > start && codePoints[last - 1] == ' ') {
                last--;
            }
            double width = (last - start - 1) * spacing;
            for (int at = start; at < last; at++) {
                width += widths[at];
            }
            return new Line(runs(start, last), width, insideWord);
        }

        private List<PaperRun> runs(int start, int end) {
            List<PaperRun> runs = new ArrayList<>();
            int from = start;
            for (int at = start + 1; at <= end; at++) {
                if (at == end || faces[at] != faces[from]) {
                    runs.add(new PaperRun(new String(codePoints, from, at - from), faces[from]));
                    from = at;
                }
            }
            return runs;
        }
    }
}
