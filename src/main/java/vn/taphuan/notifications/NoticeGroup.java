package vn.taphuan.notifications;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.session.ClassLabel;

/** Notices of one class that came within a short pause of each other: shown, and mailed, as one. */
public record NoticeGroup(ClassLabel trainingClass, List<Notice> notices) {

    private static final Comparator<Notice> BY_SESSION =
            Comparator.comparing(NoticeGroup::day).thenComparing(NoticeGroup::half);

    public NoticeGroup {
        notices = List.copyOf(notices);
    }

    /** When the latest of them came. */
    public Instant at() {
        return notices.getFirst().at();
    }

    public boolean unread() {
        return notices.stream().anyMatch(Notice::unread);
    }

    /** @param newestFirst notices as a person has them; the groups come in the same order */
    /** In the order in which they happened; those of one kind that came together in the order of their sessions. */
    public List<Notice> inOrder() {
        return inOrder(notices.reversed());
    }

    /** @param oldestFirst notices of one class */
    static List<Notice> inOrder(List<Notice> oldestFirst) {
        List<Notice> ordered = new ArrayList<>();
        List<Notice> together = new ArrayList<>();
        for (var notice : oldestFirst) {
            if (together.stream().anyMatch(one -> !isBeside(one, notice))) {
                together.sort(BY_SESSION);
                ordered.addAll(together);
                together.clear();
            }
            together.add(notice);
        }
        together.sort(BY_SESSION);
        ordered.addAll(together);
        return ordered;
    }

    /** Whether the same is told of two sessions; what is told twice of one stays in its order. */
    private static boolean isBeside(Notice one, Notice other) {
        return one.kind() == other.kind() && !Objects.equals(one.session(), other.session());
    }

    private static LocalDate day(Notice notice) {
        var when = when(notice);
        return when == null ? LocalDate.MAX : when.date();
    }

    private static HalfDay half(Notice notice) {
        var when = when(notice);
        return when == null ? HalfDay.MORNING : when.halfDay();
    }

    private static @Nullable When when(Notice notice) {
        var now = notice.now();
        return now == null ? notice.was() : now;
    }

    static List<NoticeGroup> of(List<Notice> newestFirst) {
        List<NoticeGroup> groups = new ArrayList<>();
        List<Notice> open = new ArrayList<>();
        for (var notice : newestFirst) {
            if (!open.isEmpty() && !belongs(notice, open.getLast())) {
                groups.add(new NoticeGroup(open.getFirst().trainingClass(), open));
                open.clear();
            }
            open.add(notice);
        }
        if (!open.isEmpty()) {
            groups.add(new NoticeGroup(open.getFirst().trainingClass(), open));
        }
        return groups;
    }

    private static boolean belongs(Notice earlier, Notice later) {
        return earlier.trainingClass().id().equals(later.trainingClass().id())
                && Duration.between(earlier.at(), later.at()).compareTo(NoticeBook.PAUSE) <= 0;
    }
}
