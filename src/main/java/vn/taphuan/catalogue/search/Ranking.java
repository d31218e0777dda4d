package vn.taphuan.catalogue.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What is found and in which order. Above all else stands what has every word with the marks that were typed; then what has every
 * word; within that titles count more than headings and these more than text, and words that stand together more than
 * scattered ones. Built from words alone: nothing that is typed is ever read as a language of queries.
 */
final class Ranking {

    /** Each text stands twice in the index, with and without marks. */
    enum Field {
        TITLE("title", 6),
        HEADING("heading", 3),
        TEXT("text", 1);

        private final String name;
        private final float weight;

        Field(String name, float weight) {
            this.name = name;
            this.weight = weight;
        }

        String exact() {
            return name + "-exact";
        }

        String bare() {
            return name + "-bare";
        }
    }

    private static final float EVERY_WORD_WITH_ITS_MARKS = 1000;
    private static final float EVERY_WORD = 200;
    private static final float SIDE_BY_SIDE = 4;
    private static final float CLOSE = 2;
    private static final float PAIR = 1.5f;
    private static final float EXACT = 1.5f;
    private static final int CLOSE_BY = 4;
    private static final float TIE = 0.1f;

    private final Asked asked;
    private final List<Word> distinct;

    private Ranking(Asked asked) {
        this.asked = asked;
        var byForm = new LinkedHashMap<String, Word>();
        asked.words().forEach(word -> byForm.putIfAbsent(word.exact(), word));
        this.distinct = List.copyOf(byForm.values());
    }

    /** What is found at all. */
    static Query matching(Asked asked) {
        return new Ranking(asked).words();
    }

    /** The same, in the order of the tiers and of where the words stand: cheap. */
    static Query candidates(Asked asked) {
        return new Ranking(asked).tiers();
    }

    /** What is added to the score of the best candidates: looking at positions of words is dear. */
    static Query refinement(Asked asked) {
        return new Ranking(asked).refining();
    }

    private Query tiers() {
        var query = new BooleanQuery.Builder().add(words(), Occur.MUST);
        if (distinct.size() > 1) {
            query.add(tier(EVERY_WORD, word -> anywhere(Field::bare, word.bare())), Occur.SHOULD);
        }
        if (asked.marked()) {
            query.add(tier(EVERY_WORD_WITH_ITS_MARKS, Ranking::asTyped), Occur.SHOULD);
        }
        return query.build();
    }

    private Query refining() {
        var query = new BooleanQuery.Builder();
        if (asked.marked()) {
            for (var word : distinct) {
                query.add(weighted(Field::exact, word.exact(), EXACT), Occur.SHOULD);
            }
        }
        phrases().forEach(phrase -> query.add(phrase, Occur.SHOULD));
        return query.build();
    }

    private Query words() {
        var words = new BooleanQuery.Builder().setMinimumNumberShouldMatch(asked.least(distinct.size()));
        distinct.forEach(word -> words.add(weighted(Field::bare, word.bare(), 1), Occur.SHOULD));
        return words.build();
    }

    private Query tier(float height, Function<Word, Query> has) {
        var all = new BooleanQuery.Builder();
        distinct.forEach(word -> all.add(has.apply(word), Occur.MUST));
        return new BoostQuery(new ConstantScoreQuery(all.build()), height);
    }

    /** A word that was typed without marks matches with any. */
    private static Query asTyped(Word word) {
        return word.marked() ? anywhere(Field::exact, word.exact()) : anywhere(Field::bare, word.bare());
    }

    private static Query anywhere(Function<Field, String> form, String word) {
        var any = new BooleanQuery.Builder();
        for (var field : Field.values()) {
            any.add(new TermQuery(new Term(form.apply(field), word)), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query weighted(Function<Field, String> form, String word, float factor) {
        List<Query> fields = new ArrayList<>();
        for (var field : Field.values()) {
            fields.add(new BoostQuery(new TermQuery(new Term(form.apply(field), word)), field.weight * factor));
        }
        return new DisjunctionMaxQuery(fields, TIE);
    }

    private List<Query> phrases() {
        List<Query> phrases = new ArrayList<>();
        if (asked.words().size() > 1) {
            phrases.add(phrase(asked.words(), 0, SIDE_BY_SIDE));
            phrases.add(phrase(asked.words(), CLOSE_BY, CLOSE));
            if (asked.words().size() > 2) {
                for (int at = 0; at + 1 < asked.words().size(); at++) {
                    phrases.add(phrase(asked.words().subList(at, at + 2), 0, PAIR));
                }
            }
        }
        return phrases;
    }

    private static Query phrase(List<Word> words, int slop, float factor) {
        boolean marked = words.stream().anyMatch(Word::marked);
        List<Query> fields = new ArrayList<>();
        for (var field : Field.values()) {
            fields.add(new BoostQuery(phrase(field.bare(), words, Word::bare, slop), field.weight * factor));
            if (marked) {
                fields.add(
                        new BoostQuery(phrase(field.exact(), words, Word::exact, slop), field.weight * factor * EXACT));
            }
        }
        return new DisjunctionMaxQuery(fields, TIE);
    }

    private static Query phrase(String field, List<Word> words, Function<Word, String> form, int slop) {
        return new PhraseQuery(slop, field, words.stream().map(form).toArray(String[]::new));
    }
}
