package vn.taphuan.catalogue.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.catalogue.authoring.CourseOutline.LessonOutline;
import vn.taphuan.catalogue.authoring.CourseOutline.ModuleOutline;
import vn.taphuan.catalogue.loading.CourseFolder;

/**
 * Changes to what a programme consists of: lessons and modules added, left out, put in another order. Each is a set of saves that
 * happens as a whole or not at all, and every file can be brought back like any other ({@link Drafts#restore}). Ids never change.
 */
@Service
@PreAuthorize(Drafts.AUTHORS)
public class DraftStructure {

    private static final int MOST = 99;
    private static final int LONGEST_LESSON = 200;
    private static final int LONGEST_MODULE = 300;
    private static final int LONGEST_SHORT = 45;
    private static final int LONGEST_SLUG = 45;
    private static final Pattern NUMBERED = Pattern.compile("(.*/lessons/)([0-9]{2})-(.*\\.md)");
    private static final Pattern CODE = Pattern.compile("([a-z-]*[a-z-])([0-9]+)");
    private static final String MODULES = "modules";
    private static final String NO_LESSON = "lesson";
    private static final String NO_MODULE = "module";

    private final DraftStore store;
    private final Drafts drafts;
    private final Programmes programmes;

    DraftStructure(DraftStore store, Drafts drafts, Programmes programmes) {
        this.store = store;
        this.drafts = drafts;
        this.programmes = programmes;
    }

    /**
     * Adds a lesson after the others, with the parts that every lesson has.
     *
     * @param title 1 to 200 characters; the file's name and the id are made of it
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public StructureResult addLesson(DraftId id, ModuleCode module, String title) {
        var words = checked(title, LONGEST_LESSON);
        return change(id, open -> {
            var found = open.outline().module(module);
            if (found.isEmpty()) {
                return new StructureResult.Gone();
            }
            int number = 1
                    + found.get().lessons().stream()
                            .mapToInt(lesson -> number(lesson.path()))
                            .max()
                            .orElse(0);
            if (number > MOST) {
                return new StructureResult.Full();
            }
            var slug = Slugs.of(words, LONGEST_SLUG);
            var lesson = Slugs.free(
                    module.value() + "-" + (slug.isEmpty() ? NO_LESSON : slug),
                    taken -> open.hasLesson(taken) || store.lessonKnown(taken));
            var path = "%s/lessons/%02d-%s.md"
                    .formatted(
                            module.value(),
                            number,
                            lesson.substring(module.value().length() + 1));
            open.save(path, skeleton("lesson.md").replace("${id}", lesson).replace("${title}", quoted(words)));
            return new StructureResult.Done(path);
        });
    }

    /** Leaves a lesson out; whoever began the module keeps it. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public StructureResult retireLesson(DraftId id, String path) {
        return change(id, open -> {
            if (open.lesson(path).isEmpty()) {
                return new StructureResult.Gone();
            }
            open.remove(path);
            return new StructureResult.Done("");
        });
    }

    /** Puts a lesson one place up or down: files are renamed, the lesson stays the same one. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public StructureResult moveLesson(DraftId id, String path, boolean down) {
        return change(id, open -> {
            var lessons = open.lesson(path).map(ModuleOutline::lessons).orElse(List.of());
            List<String> order =
                    new ArrayList<>(lessons.stream().map(LessonOutline::path).toList());
            int from = order.indexOf(path);
            int to = down ? from + 1 : from - 1;
            if (from < 0 || to < 0 || to >= order.size()) {
                return new StructureResult.Gone();
            }
            Collections.swap(order, from, to);
            return new StructureResult.Done(renumber(open, order, path));
        });
    }

    /** @return where the lesson of this path is now */
    private static String renumber(Open open, List<String> order, String path) {
        Map<String, String> texts = new LinkedHashMap<>();
        var moved = path;
        for (int i = 0; i < order.size(); i++) {
            var matcher = NUMBERED.matcher(order.get(i));
            var now = matcher.matches() ? matcher.group(1) + "%02d-".formatted(i + 1) + matcher.group(3) : order.get(i);
            texts.put(now, open.text(order.get(i)));
            moved = order.get(i).equals(path) ? now : moved;
        }
        texts.forEach(open::save);
        order.stream().filter(before -> !texts.containsKey(before)).forEach(open::remove);
        return moved;
    }

    /**
     * Adds a module after the others; its code follows theirs.
     *
     * @param title 1 to 300 characters
     * @param shortTitle 1 to 45 characters, for narrow screens
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public StructureResult addModule(DraftId id, String title, String shortTitle) {
        var words = checked(title, LONGEST_MODULE);
        var shortWords = checked(shortTitle, LONGEST_SHORT);
        return change(id, open -> {
            var codes = open.codes();
            if (codes.size() >= MOST) {
                return new StructureResult.Full();
            }
            var code = nextCode(codes);
            var path = code.value() + "/module.yaml";
            open.save(
                    path,
                    skeleton("module.yaml")
                            .replace("${code}", code.value())
                            .replace("${number}", String.valueOf(codes.size() + 1))
                            .replace("${title}", quoted(words))
                            .replace("${short}", quoted(shortWords)));
            codes.add(code);
            open.list(codes);
            return new StructureResult.Done(path);
        });
    }

    /** Takes a module off the programme with all its texts; whoever began it keeps it. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public StructureResult retireModule(DraftId id, ModuleCode module) {
        return change(id, open -> {
            var codes = open.codes();
            if (!codes.remove(module)) {
                return new StructureResult.Gone();
            }
            open.outline().module(module).ifPresent(found -> found.paths().forEach(open::remove));
            open.list(codes);
            return new StructureResult.Done("");
        });
    }

    /** Puts a module one place up or down. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public StructureResult moveModule(DraftId id, ModuleCode module, boolean down) {
        return change(id, open -> {
            var codes = open.codes();
            int from = codes.indexOf(module);
            int to = down ? from + 1 : from - 1;
            if (from < 0 || to < 0 || to >= codes.size()) {
                return new StructureResult.Gone();
            }
            Collections.swap(codes, from, to);
            open.list(codes);
            return new StructureResult.Done(module.value() + "/module.yaml");
        });
    }

    private StructureResult change(DraftId id, Function<Open, StructureResult> change) {
        var state = store.lock(id).orElseThrow(() -> new IllegalArgumentException("no draft " + id.value()));
        if (state != DraftState.OPEN) {
            return new StructureResult.NotOpen(state);
        }
        var folder = drafts.find(id).orElseThrow().folder();
        return change.apply(new Open(id, folder, CourseOutline.of(folder)));
    }

    /** A draft that is locked, with what stands in it; nobody else saves until it is done. */
    private final class Open {

        private final DraftId id;
        private final CourseFolder folder;
        private final CourseOutline outline;

        Open(DraftId id, CourseFolder folder, CourseOutline outline) {
            this.id = id;
            this.folder = folder;
            this.outline = outline;
        }

        CourseOutline outline() {
            return outline;
        }

        List<ModuleCode> codes() {
            return new ArrayList<>(
                    outline.modules().stream().map(ModuleOutline::code).toList());
        }

        /** The module in which a lesson stands. */
        Optional<ModuleOutline> lesson(String path) {
            return outline.modules().stream()
                    .filter(module -> module.lessons().stream()
                            .anyMatch(lesson -> lesson.path().equals(path)))
                    .findFirst();
        }

        boolean hasLesson(String lesson) {
            return outline.modules().stream()
                    .flatMap(module -> module.lessons().stream())
                    .anyMatch(known -> known.id().equals(lesson));
        }

        String text(String path) {
            return Objects.requireNonNull(folder.files().get(path));
        }

        void save(String path, String text) {
            mustBeSaved(path, drafts.save(id, path, revision(path), text));
        }

        void remove(String path) {
            mustBeSaved(path, drafts.remove(id, path, revision(path)));
        }

        /** The programme lists these modules, and each knows its place. */
        void list(List<ModuleCode> codes) {
            var names = "["
                    + String.join(", ", codes.stream().map(ModuleCode::value).toList()) + "]";
            save(
                    CourseFolder.PROGRAMME,
                    YamlLines.set(folder.files().getOrDefault(CourseFolder.PROGRAMME, ""), MODULES, names, "facts"));
            var known = new HashSet<>(codes);
            for (int i = 0; i < codes.size(); i++) {
                place(codes.get(i), i + 1, known);
            }
        }

        private void place(ModuleCode code, int place, HashSet<ModuleCode> known) {
            var path = code.value() + "/module.yaml";
            drafts.file(id, path).map(DraftFile::text).ifPresent(text -> {
                var placed = YamlLines.set(text, "number", String.valueOf(place), "title");
                var gone = CourseOutline.prerequisites(placed).stream()
                        .filter(needed ->
                                ModuleCode.parse(needed).filter(known::contains).isEmpty())
                        .toList();
                if (!gone.isEmpty()) {
                    List<String> left = new ArrayList<>(CourseOutline.prerequisites(placed));
                    left.removeAll(gone);
                    placed = YamlLines.set(placed, "prerequisites", "[" + String.join(", ", left) + "]", "facts");
                }
                save(path, placed);
            });
        }

        private int revision(String path) {
            return store.edit(id, path).map(DraftStore.Edit::revision).orElse(0);
        }

        /** The draft is open and locked: anything else is an error of ours, and nothing is changed then. */
        private static void mustBeSaved(String path, SaveResult result) {
            if (!(result instanceof SaveResult.Saved)) {
                throw new IllegalStateException(path + ": " + result);
            }
        }
    }

    private static int number(String path) {
        var matcher = NUMBERED.matcher(path);
        return matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
    }

    /** After the last one that is a word with a number: m7 → m8. */
    private ModuleCode nextCode(List<ModuleCode> codes) {
        var word = NO_MODULE;
        int number = 0;
        for (var code : codes) {
            var matcher = CODE.matcher(code.value());
            if (matcher.matches()) {
                word = matcher.group(1);
                number = Math.max(number, Integer.parseInt(matcher.group(2)));
            }
        }
        ModuleCode next;
        do {
            number++;
            next = new ModuleCode(word + number);
        } while (codes.contains(next) || programmes.module(next).isPresent());
        return next;
    }

    private static String checked(String title, int longest) {
        var words = title.strip();
        if (words.isEmpty() || words.length() > longest) {
            throw new IllegalArgumentException("a title of 1 to " + longest + " characters");
        }
        return words;
    }

    /** As YAML writes a text between quotation marks. */
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + "\"";
    }

    private static String skeleton(String name) {
        try (var file = new ClassPathResource("authoring/" + name).getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
