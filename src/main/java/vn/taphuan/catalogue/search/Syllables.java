package vn.taphuan.catalogue.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Words on their way into the index; no phrase reaches from one text into the next. */
final class Syllables extends TokenStream {

    private static final int BETWEEN_TEXTS = 50;

    private final List<List<Word>> texts;
    private final Function<Word, String> form;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private int text;
    private int word;

    private Syllables(List<List<Word>> texts, Function<Word, String> form) {
        this.texts = texts;
        this.form = form;
    }

    static Syllables exact(List<List<Word>> texts) {
        return new Syllables(texts, Word::exact);
    }

    static Syllables bare(List<List<Word>> texts) {
        return new Syllables(texts, Word::bare);
    }

    static List<List<Word>> of(List<String> texts) {
        List<List<Word>> words = new ArrayList<>();
        texts.forEach(one -> words.add(Word.of(one)));
        return words;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        int further = 1;
        while (text < texts.size() && word >= texts.get(text).size()) {
            text++;
            word = 0;
            further += BETWEEN_TEXTS;
        }
        if (text >= texts.size()) {
            return false;
        }
        term.setEmpty().append(form.apply(texts.get(text).get(word)));
        step.setPositionIncrement(further);
        word++;
        return true;
    }

    @Override
    public void reset() {
        text = 0;
        word = 0;
    }
}
