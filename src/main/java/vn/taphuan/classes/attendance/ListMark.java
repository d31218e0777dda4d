package vn.taphuan.classes.attendance;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How lists write the four marks. */
final class ListMark {

    private static final Map<Mark, Set<String>> WORDS = Map.of(
            Mark.PRESENT, Set.of("co mat", "co", "x", "1", "du", "du hoc", "c", "cm", "present"),
            Mark.LATE, Set.of("muon", "den muon", "di muon", "tre", "di tre", "m", "late"),
            Mark.EXCUSED, Set.of("co phep", "vang co phep", "nghi co phep", "phep", "p", "cp", "vcp", "excused"),
            Mark.ABSENT,
                    Set.of(
                            "vang",
                            "vang mat",
                            "vang khong phep",
                            "nghi khong phep",
                            "khong phep",
                            "khong",
                            "v",
                            "k",
                            "kp",
                            "vkp",
                            "0",
                            "absent"));

    private ListMark() {}

    static Optional<Mark> of(String text) {
        var sign = text.strip();
        if (sign.equals("✓") || sign.equals("✔") || sign.equals("+")) {
            return Optional.of(Mark.PRESENT);
        }
        var word = ListColumn.plain(text);
        return WORDS.entrySet().stream()
                .filter(one -> one.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
