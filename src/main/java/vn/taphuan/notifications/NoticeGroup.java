package vn.taphuan.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.taphuan.classes.session.ClassLabel;

/** Notices of one class that came within a short pause of each other: shown, and mailed, as one. */
public record NoticeGroup(ClassLabel trainingClass, List<Notice> notices) {

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
