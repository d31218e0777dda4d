package vn.taphuan.classes.schedule;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Language;

/** Sessions as the audit log keeps them: short lines with the names of that day. */
@Component
class ScheduleLines {

    private final MessageSource texts;

    ScheduleLines(MessageSource texts) {
        this.texts = texts;
    }

    List<String> before(List<SessionDifference> differences) {
        return differences.stream()
                .flatMap(one -> Stream.ofNullable(one.before()))
                .map(this::line)
                .toList();
    }

    List<String> after(List<SessionDifference> differences) {
        return differences.stream()
                .flatMap(one -> Stream.ofNullable(one.after()))
                .map(this::line)
                .toList();
    }

    /** "2: 26/11/2026 sáng · Hội trường tầng 2 · Lương Đức Mẫu Khánh". */
    private String line(ScheduledSession session) {
        var half = texts.getMessage("classes.half-day." + session.halfDay(), null, Language.VIETNAMESE);
        return Stream.of(
                        session.number() + ": " + Formats.date(session.date()) + " " + half,
                        session.roomNames(),
                        session.lecturerNames())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
