package vn.taphuan.catalogue.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chooses what of a text is shown, and marks in it what was asked for. */
final class Passages {

    private static final int WINDOW = 34;
    private static final int BEFORE = 8;
    private static final int EXACT = 4;
    private static final int BARE = 2;
    private static final int IN_ORDER = 3;
    private static final int HEADING = 2;
    private static final String MORE = "…";

    /** Where the passage is, and the passage. */
    record Passage(Entry.Part part, List<Piece> pieces) {}

    /** A word of the text that was asked for. */
    private record Match(int word, int asked, boolean exact) {}

    private record Place(Entry.Part part, List<Word> words, List<Match> matches, int from, int worth) {}

    private final Asked asked;
    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<String, Integer> bare = new HashMap<>();

    private Passages(Asked asked) {
        this.asked = asked;
        for (int number = 0; number < asked.words().size(); number++) {
            exact.putIfAbsent(asked.words().get(number).exact(), number);
            bare.putIfAbsent(asked.words().get(number).bare(), number);
        }
    }

    /** The densest place of all parts; the beginning where none of the words occurs in the text. */
    static Passage of(List<Entry.Part> parts, Asked asked) {
        return new Passages(asked).best(parts);
    }

    /** A whole text with what was asked for marked in it. */
    static List<Piece> marked(String text, Asked asked) {
        var words = Word.of(text);
        var passages = new Passages(asked);
        return passages.pieces(text, 0, text.length(), words, passages.wanted(passages.matches(words)));
    }

    private Passage best(List<Entry.Part> parts) {
        Place best = null;
        for (var part : parts) {
            var place = densest(part);
            if (best == null || place.worth() > best.worth()) {
                best = place;
            }
        }
        if (best == null || best.words().isEmpty()) {
            return new Passage(best == null ? new Entry.Part("", "", "") : best.part(), List.of());
        }
        return cut(best);
    }

    private Place densest(Entry.Part part) {
        var words = Word.of(part.text());
        var matches = matches(words);
        int heading = wanted(matches(Word.of(part.heading()))).size() * HEADING;
        int from = 0;
        int worth = 0;
        for (int first = 0; first < matches.size(); first++) {
            int here = worth(matches, first);
            if (here > worth) {
                worth = here;
                from = matches.get(first).word();
            }
        }
        return new Place(part, words, matches, from, worth == 0 ? heading : worth + heading);
    }

    /** How much is said in the window that begins with a match: different words count, and pairs as they were typed. */
    private int worth(List<Match> matches, int first) {
        var best = new HashMap<Integer, Integer>();
        int pairs = 0;
        int end = matches.get(first).word() + WINDOW - BEFORE;
        for (int at = first; at < matches.size() && matches.get(at).word() < end; at++) {
            var match = matches.get(at);
            best.merge(match.asked(), match.exact() ? EXACT : BARE, Math::max);
            if (at > first
                    && match.word() == matches.get(at - 1).word() + 1
                    && match.asked() == matches.get(at - 1).asked() + 1) {
                pairs++;
            }
        }
        return best.values().stream().mapToInt(Integer::intValue).sum()
                + Math.min(pairs, asked.words().size() - 1) * IN_ORDER;
    }

    private List<Match> matches(List<Word> words) {
        List<Match> matches = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            var word = words.get(at);
            var same = exact.get(word.exact());
            var alike = same == null ? bare.get(word.bare()) : same;
            if (alike != null) {
                boolean typed = same != null || !asked.words().get(alike).marked();
                matches.add(new Match(at, alike, typed));
            }
        }
        return matches;
    }

    /** Of a word that was typed with marks those with the same marks, as long as there are any. */
    private Set<Integer> wanted(List<Match> matches) {
        Set<Integer> typed = new HashSet<>();
        matches.stream().filter(Match::exact).forEach(match -> typed.add(match.asked()));
        Set<Integer> wanted = new HashSet<>();
        matches.stream()
                .filter(match -> match.exact() || !typed.contains(match.asked()))
                .forEach(match -> wanted.add(match.word()));
        return wanted;
    }

    private Passage cut(Place place) {
        var words = place.words();
        var text = place.part().text();
        int first = place.worth() == 0 ? 0 : Math.max(0, place.from() - BEFORE);
        int last = Math.min(words.size(), first + WINDOW) - 1;
        int from = first == 0 ? 0 : words.get(first).start();
        int to = last == words.size() - 1 ? text.length() : words.get(last).end();
        var inside = place.matches().stream()
                .filter(match -> match.word() >= first && match.word() <= last)
                .toList();
        List<Piece> pieces = new ArrayList<>();
        if (from > 0) {
            pieces.add(new Piece(MORE, false));
        }
        pieces.addAll(pieces(text, from, to, words, wanted(inside)));
        if (to < text.length()) {
            pieces.add(new Piece(MORE, false));
        }
        return new Passage(place.part(), pieces);
    }

    /** Neighbours that were both asked for are one piece. */
    private List<Piece> pieces(String text, int from, int to, List<Word> words, Set<Integer> wanted) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (int number = 0; number < words.size(); number++) {
            if (wanted.contains(number)) {
                int start = words.get(number).start();
                while (number + 1 < words.size()
                        && wanted.contains(number + 1)
                        && text.substring(
                                        words.get(number).end(),
                                        words.get(number + 1).start())
                                .isBlank()) {
                    number++;
                }
                plain(pieces, text.substring(at, start));
                at = words.get(number).end();
                pieces.add(new Piece(text.substring(start, at), true));
            }
        }
        plain(pieces, text.substring(at, to));
        return pieces;
    }

    private static void plain(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, false));
        }
    }
}
