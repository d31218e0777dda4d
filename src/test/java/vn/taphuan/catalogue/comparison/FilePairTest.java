package vn.taphuan.catalogue.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.taphuan.catalogue.comparison.FilePair.Kind;

/** What differs between two folders. */
class FilePairTest {

    @Test
    void filesAreAddedChangedAndLeftOut() {
        var pairs = FilePair.differences(
                Map.of("a.md", "một", "b.md", "hai", "c.md", "ba"),
                Map.of("a.md", "một", "b.md", "khác", "d.md", "bốn"));
        assertThat(pairs)
                .extracting(FilePair::path, FilePair::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("b.md", Kind.CHANGED),
                        org.assertj.core.groups.Tuple.tuple("c.md", Kind.REMOVED),
                        org.assertj.core.groups.Tuple.tuple("d.md", Kind.ADDED));
    }

    @Test
    void aLessonThatWasMovedIsTheSameOne() {
        var pairs = FilePair.differences(
                Map.of(
                        "lessons/01-mot.md",
                        "---\nid: m-mot\n---\nMột",
                        "lessons/02-hai.md",
                        "---\nid: m-hai\n---\nHai"),
                Map.of(
                        "lessons/01-hai.md",
                        "---\nid: m-hai\n---\nHai",
                        "lessons/02-mot.md",
                        "---\nid: m-mot\n---\nMột, chữa"));
        assertThat(pairs)
                .extracting(FilePair::path, FilePair::was, FilePair::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("lessons/01-hai.md", "lessons/02-hai.md", Kind.MOVED),
                        org.assertj.core.groups.Tuple.tuple("lessons/02-mot.md", "lessons/01-mot.md", Kind.CHANGED));
    }
}
