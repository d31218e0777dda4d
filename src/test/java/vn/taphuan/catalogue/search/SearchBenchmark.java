package vn.taphuan.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Not part of the test run. {@code ./mvnw -q test -Dtest=SearchBenchmark} builds an index of 10,000 lessons whose sentences come
 * from the real ones and prints how long searches take, with choosing and marking twenty passages.
 */
class SearchBenchmark {

    private static final int LESSONS = 10_000;
    private static final int WORDS_OF_A_LESSON = 1_100;
    private static final int SECTIONS = 6;
    private static final int ROUNDS = 60;
    private static final int SHOWN = 20;
    private static final List<String> ASKED = List.of(
            "lưu chiểu",
            "luu chieu",
            "sử",
            "xã",
            "bộ",
            "lịch sử đảng bộ xã",
            "giay phep xuat ban",
            "phỏng vấn nhân chứng",
            "hội đồng thẩm định có mấy người",
            "ban thao 02 hay 03",
            "làm thế nào để xin giấy phép xuất bản tài liệu không kinh doanh",
            "20-CT/TW");

    @Test
    void searchesTenThousandLessons() throws IOException {
        var random = new Random(20);
        var sentences = sentences();
        try (var index = new SearchIndex()) {
            long start = System.nanoTime();
            for (int number = 0; number < LESSONS; number++) {
                index.add(lesson(number, sentences, random));
            }
            index.publish();
            print(
                    "%,d lessons indexed in %.1f s, %,d MB",
                    LESSONS, (System.nanoTime() - start) / 1e9, index.bytes() / 1_000_000);
            measure(index, ROUNDS / 3);
            var times = measure(index, ROUNDS);
            Arrays.sort(times);
            double median = times[times.length / 2] / 1e6;
            double high = times[times.length * 95 / 100] / 1e6;
            print(
                    "%,d searches: median %.1f ms, 95th percentile %.1f ms, slowest %.1f ms",
                    times.length, median, high, times[times.length - 1] / 1e6);
        }
    }

    private static long[] measure(SearchIndex index, int rounds) {
        var times = new long[rounds * ASKED.size()];
        int at = 0;
        Map<String, Long> slowest = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (var typed : ASKED) {
                long start = System.nanoTime();
                var asked = Asked.parse(typed).orElseThrow();
                var hits = index.find(asked, Set.of("v"), null, null, SHOWN, Duration.ofSeconds(5));
                var showing = new Showing(asked, Map.of(), Map.of());
                assertThat(hits.best().stream().map(showing::of).flatMap(java.util.Optional::stream))
                        .isNotEmpty();
                times[at] = System.nanoTime() - start;
                slowest.merge(typed, times[at] / 1_000_000, Math::max);
                at++;
            }
        }
        print("slowest of each, ms: %s", slowest);
        return times;
    }

    private static Entry lesson(int number, List<String> sentences, Random random) {
        List<Entry.Part> parts = new ArrayList<>();
        for (int section = 0; section < SECTIONS; section++) {
            var text = new StringBuilder();
            for (int words = 0; words < WORDS_OF_A_LESSON / SECTIONS; ) {
                var sentence = sentences.get(random.nextInt(sentences.size()));
                text.append(sentence).append('\n');
                words += sentence.split(" ").length;
            }
            parts.add(new Entry.Part("muc-" + section, heading(sentences, random), text.toString()));
        }
        return new Entry(
                "s" + number,
                "v",
                HitKind.LESSON,
                "m" + number % 7,
                "m1-bai-" + number,
                heading(sentences, random),
                heading(sentences, random),
                parts);
    }

    private static String heading(List<String> sentences, Random random) {
        var words = sentences.get(random.nextInt(sentences.size())).split(" ");
        return String.join(" ", Arrays.copyOf(words, Math.min(7, words.length)));
    }

    private static List<String> sentences() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/content"))) {
            List<String> lines = new ArrayList<>();
            for (var file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                Files.readString(file)
                        .lines()
                        .flatMap(line -> Stream.of(line.split("(?<=[.;:?]) ")))
                        .map(String::strip)
                        .filter(line -> line.split(" ").length > 4)
                        .forEach(lines::add);
            }
            return lines;
        }
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(java.util.Locale.ROOT, format, values));
    }
}
