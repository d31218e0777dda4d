package vn.taphuan.reports.classpapers;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.ModuleSummary;
import vn.taphuan.classes.session.PlaceDetail;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.officialpapers.layout.PaperContent.Section;
import vn.taphuan.platform.ui.Formats;

/** What papers of a class begin with: proposals in Vietnamese, as papers are, filled from the class's data. */
@Component
class PaperWording {

    private static final String FILE = "/papers/class-papers.properties";

    private final Properties texts = new Properties();

    PaperWording() {
        try (var file = PaperWording.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("missing: " + FILE);
            }
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String text(String key) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException(FILE + " has no " + key);
        }
        return text;
    }

    String about(ClassPaper paper, ClassFile file) {
        return filled(paper.slot() + ".about", words(file));
    }

    List<Section> sections(ClassPaper paper, ClassFile file, Map<String, String> more) {
        var keys = text(paper.slot() + ".sections");
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<String, String> words = words(file);
        words.putAll(more);
        return Arrays.stream(keys.split(","))
                .map(key -> new Section(
                        key, text(paper.slot() + "." + key + ".heading"), filled(paper.slot() + "." + key, words)))
                .toList();
    }

    String recipients(ClassPaper paper, ClassFile file) {
        return filled(paper.slot() + ".recipients", words(file));
    }

    String addressees(ClassPaper paper, ClassFile file) {
        return paper.isInvitation() ? filled(paper.slot() + ".addressees", words(file)) : "";
    }

    /** The text of a key with every {word} filled. */
    private String filled(String key, Map<String, String> words) {
        var filled = text(key);
        for (var word : words.entrySet()) {
            filled = filled.replace("{" + word.getKey() + "}", word.getValue());
        }
        return filled;
    }

    private Map<String, String> words(ClassFile file) {
        var of = file.of();
        Map<String, String> words = new LinkedHashMap<>();
        words.put("class", of.name());
        words.put("code", of.number() + "/" + of.year());
        words.put("year", String.valueOf(of.year()));
        words.put("centre", file.centre());
        words.put("programme", file.programme());
        words.put("days", days(of.firstDay(), of.lastDay()));
        words.put("first", of.firstDay().map(Formats::date).orElse(text("gap")));
        words.put("last", of.lastDay().map(Formats::date).orElse(text("gap")));
        words.put("sessions", two(of.sessions().size()));
        words.put("periods", two(of.periods()));
        words.put("module-count", two(of.modules().size()));
        words.put("modules", modules(file));
        words.put("seats", two(of.seats()));
        words.put("people", two(file.people().size()));
        words.put("completed", two(file.completed().size()));
        words.put("not-completed", two(file.people().size() - file.completed().size()));
        words.put("unit-count", two((int)
                file.people().stream().map(ClassFile.Person::unit).distinct().count()));
        words.put(
                "places",
                of.places().isEmpty()
                        ? text("gap")
                        : of.places().stream().map(PlaceDetail::name).collect(Collectors.joining("; ")));
        words.put("lecturers", lecturers(file));
        words.put("basis", basis(file));
        words.put("directed", of.directedBy() == null ? text("gap") : of.directedBy());
        words.put("advised", of.advisedBy() == null ? text("gap") : of.advisedBy());
        return words;
    }

    private String modules(ClassFile file) {
        return file.modules().values().stream()
                .sorted((a, b) -> Integer.compare(a.number(), b.number()))
                .map(module -> text("module")
                        .replace("{number}", String.valueOf(module.number()))
                        .replace("{title}", module.title()))
                .collect(Collectors.joining("\n"));
    }

    private String lecturers(ClassFile file) {
        var names = file.of().sessions().stream()
                .flatMap(session -> session.lecturers().stream())
                .map(SessionDetail.Teacher::name)
                .distinct()
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? text("gap") : names;
    }

    /** The paper that directs the class to be held (S4-03). */
    private String basis(ClassFile file) {
        var paper = file.of().paper();
        if (paper == null) {
            return text("basis.open");
        }
        return text("basis")
                .replace("{number}", paper.number())
                .replace("{date}", paper.date() == null ? text("gap") : Formats.date(paper.date()))
                .replace("{body}", paper.issuedBy());
    }

    private String days(Optional<LocalDate> first, Optional<LocalDate> last) {
        if (first.isEmpty() || last.isEmpty()) {
            return text("gap");
        }
        return first.equals(last)
                ? text("day").replace("{day}", Formats.date(first.get()))
                : text("days")
                        .replace("{first}", Formats.date(first.get()))
                        .replace("{last}", Formats.date(last.get()));
    }

    /** Small numbers with two digits, as papers write them. */
    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    /** "Chuyên đề 1: …" for the cells of a table. */
    String module(ModuleSummary module) {
        return text("module.cell")
                .replace("{number}", String.valueOf(module.number()))
                .replace("{title}", module.title());
    }
}
