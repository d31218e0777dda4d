package vn.taphuan.catalogue.loading;

import java.util.Map;
import java.util.TreeMap;

/** A small course to change in tests: one programme of two modules, the first with two lessons. */
public final class CourseFiles {

    private final Map<String, String> files = new TreeMap<>();
    private final String name;

    public CourseFiles(String name) {
        this.name = name;
        with("programme.yaml", """
                code: %1$s
                title: "Chương trình thử"
                summary: "Hai chuyên đề để thử."
                modules: [%1$s-a, %1$s-b]
                facts: [S0-03]
                """.formatted(name));
        with(name + "-a/module.yaml", module(name + "-a", 1, "minutes: 15\n"));
        with(name + "-b/module.yaml", module(name + "-b", 2, ""));
        with(name + "-a/lessons/01-mot.md", lesson(name + "-a-mot", "Bài một", 7, "Tìm **trước** ở tủ của mình."));
        with(
                name + "-a/lessons/02-hai.md",
                lesson(name + "-a-hai", "Bài hai", 8, "## Việc\n\n- [ ] Hỏi cấp trên (M4-01)\n"));
    }

    public CourseFiles with(String path, String text) {
        files.put(path, text);
        return this;
    }

    public CourseFiles without(String path) {
        files.remove(path);
        return this;
    }

    public CourseFiles replacing(String path, String text, String by) {
        var before = files.get(path);
        if (!before.contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return with(path, before.replace(text, by));
    }

    public CourseFolder folder() {
        return new CourseFolder(name, files);
    }

    public static String module(String code, int number, String more) {
        return """
                code: %s
                number: %d
                title: "Chuyên đề %s"
                short-title: "Ngắn"
                audience: "Cán bộ xã"
                %sobjectives:
                  - "kể được"
                  - "lập được"
                  - "nêu được"
                facts: [M4-01]
                """.formatted(code, number, code, more);
    }

    public static String lesson(String id, String title, int minutes, String markdown) {
        return """
                ---
                id: %s
                title: "%s"
                question: "Tìm ở đâu?"
                outcome: "lập được thứ tự"
                minutes: %d
                facts: [M4-01]
                ---
                %s
                """.formatted(id, title, minutes, markdown);
    }
}
