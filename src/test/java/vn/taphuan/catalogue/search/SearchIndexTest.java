package vn.taphuan.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is found with which words, and in which order. */
class SearchIndexTest {

    private final SearchIndex index = new SearchIndex();

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void marksMayBeLeftOutAndShortWordsCount() {
        lesson("a", "Nộp lưu chiểu", "Nộp trước khi phát hành, ở đúng nơi.");
        lesson("b", "Lịch sử xã", "Đảng bộ xã viết sử.");
        assertThat(found("luu chieu")).containsExactly("a");
        assertThat(found("LƯU CHIỂU")).containsExactly("a");
        assertThat(found("dang bo")).containsExactly("b");
        assertThat(found("đảng bộ")).containsExactly("b");
        assertThat(found("sử")).containsExactly("b");
        assertThat(found("xa")).containsExactly("b");
        assertThat(found("ở")).containsExactly("a");
        assertThat(found("không có ở đâu cả")).isEmpty();
    }

    @Test
    void howMarksAreWrittenMakesNoDifference() {
        lesson("a", "Hòa bình", "Thủy lợi, quý một.");
        assertThat(found("hoà bình")).containsExactly("a");
        assertThat(found("thuỷ lợi")).containsExactly("a");
        assertThat(found(Normalizer.normalize("hòa bình", Normalizer.Form.NFD))).containsExactly("a");
        assertThat(asked("hoà").words().getFirst().exact())
                .isEqualTo(asked("hòa").words().getFirst().exact())
                .isNotEqualTo(asked("hóa").words().getFirst().exact());
    }

    @Test
    void whatHasTheMarksThatWereTypedStandsAboveWhatHasOthers() {
        lesson("title-with-other-marks", "Sự việc và sự kiện", "Sự, sự, sự.");
        lesson("text-with-the-marks", "Chuyện cũ", "Viết sử là việc khó.");
        assertThat(found("sử")).containsExactly("text-with-the-marks", "title-with-other-marks");
        assertThat(found("su")).first().isEqualTo("title-with-other-marks");
    }

    @Test
    void titlesStandAboveHeadingsAndTheseAboveText() {
        index.add(entry("text", "Một bài khác", "", "Mục đầu", "Thẩm định thì thẩm định; thẩm định nữa."));
        index.add(entry("heading", "Một bài nữa", "", "Thẩm định bản thảo", "Chuyện khác."));
        index.add(entry("title", "Thẩm định", "", "Mục đầu", "Chuyện khác hẳn."));
        index.publish();
        assertThat(found("tham dinh")).containsExactly("title", "heading", "text");
        assertThat(found("thẩm định")).containsExactly("title", "heading", "text");
    }

    @Test
    void wordsSideBySideStandAboveScatteredOnes() {
        lesson("scattered", "Bài một", "Giấy này nói về phép tắc; việc xuất nhập và bản in.");
        lesson("phrase", "Bài hai", "Xin giấy phép xuất bản ở tỉnh, rồi mới in ra cho mọi người đọc.");
        assertThat(found("giay phep xuat ban")).containsExactly("phrase", "scattered");
    }

    @Test
    void ofManyWordsMostAreEnoughButAllAreBetter() {
        lesson("most", "Hội thảo", "Hội thảo lấy ý kiến về bản thảo.");
        lesson("all", "Cuộc họp", "Ở hội thảo nhân chứng góp ý kiến về bản thảo.");
        assertThat(found("hội thảo nhân chứng góp ý kiến bản thảo")).first().isEqualTo("all");
    }

    @Test
    void nobodyFindsWhatIsInAnotherScope() {
        lesson("mine", "Kế hoạch", "x");
        index.add(new Entry("other", "another-version", HitKind.LESSON, "m1", "theirs", "Kế hoạch", "", List.of()));
        index.publish();
        assertThat(found("kế hoạch")).containsExactly("mine");
    }

    @Test
    void kindsAreCountedWhateverKindIsAskedFor() {
        lesson("l", "Đề cương", "x");
        index.add(new Entry("s", "v", HitKind.TERM, "m1", "t", "Đề cương", "", List.of()));
        index.publish();
        var hits = index.find(asked("đề cương"), Set.of("v"), HitKind.TERM, null, 10, Duration.ofSeconds(5));
        assertThat(hits.best()).extracting(SearchIndex.Hit::id).containsExactly("t");
        assertThat(hits.counts()).containsEntry(HitKind.LESSON, 1).containsEntry(HitKind.TERM, 1);
        assertThat(index.find(asked("đề cương"), Set.of("v"), null, "m2", 10, Duration.ofSeconds(5))
                        .best())
                .isEmpty();
    }

    @Test
    void whatIsRemovedIsGoneOnceItIsPublished() {
        lesson("a", "Biên bản", "x");
        index.remove("s");
        assertThat(found("biên bản")).containsExactly("a");
        index.publish();
        assertThat(found("biên bản")).isEmpty();
    }

    @Test
    void signsOfOtherLanguagesOfQueriesAreOnlySigns() {
        lesson("a", "Sổ tay", "nội dung");
        for (var typed : List.of(
                "title:sổ OR *:*",
                "sổ~2 AND NOT tay",
                "\"sổ tay",
                "sổ*",
                "(sổ",
                "sổ^9999",
                "[a TO z] sổ",
                "sổ\\",
                "+-sổ")) {
            assertThat(asked(typed).words()).hasSizeLessThanOrEqualTo(Asked.MOST_WORDS);
            found(typed);
        }
        assertThat(found("sổ*")).containsExactly("a");
        assertThat(Asked.parse("* ? : \" ( ) [ ] { } ~ ^ && || !")).isEmpty();
        assertThat(Asked.parse("")).isEmpty();
        assertThat(asked("a ".repeat(5_000)).words()).hasSize(Asked.MOST_WORDS);
        assertThat(asked("x".repeat(5_000)).words().getFirst().bare()).hasSize(40);
        found("😀 \uD800 \u0000 \u202E sổ");
    }

    private void lesson(String id, String title, String text) {
        index.add(entry(id, title, "", "", text));
        index.publish();
    }

    private static Entry entry(String id, String title, String besides, String heading, String text) {
        return new Entry(
                "s", "v", HitKind.LESSON, "m1", id, title, besides, List.of(new Entry.Part("muc-a", heading, text)));
    }

    private List<String> found(String typed) {
        return index
                .find(asked(typed), Set.of("v"), null, (@Nullable String) null, 20, Duration.ofSeconds(5))
                .best()
                .stream()
                .map(SearchIndex.Hit::id)
                .toList();
    }

    private static Asked asked(String typed) {
        return Asked.parse(typed).orElseThrow();
    }
}
