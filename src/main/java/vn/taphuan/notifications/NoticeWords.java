package vn.taphuan.notifications;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.session.ClassLabel;
import vn.taphuan.platform.ui.Formats;

/** How notices say things, on pages and in messages alike. */
@Component
public class NoticeWords {

    private final MessageSource texts;

    NoticeWords(MessageSource texts) {
        this.texts = texts;
    }

    /** One or two short sentences. */
    public String sentence(Notice notice, Locale language) {
        var said = text(
                language,
                "notifications.kind." + notice.kind(),
                when(notice.was(), language),
                when(notice.now(), language),
                notice.words() == null ? "" : notice.words(),
                notice.until() == null ? "" : Formats.dateTime(notice.until()));
        var more = new StringBuilder(said);
        if (notice.place() != null) {
            more.append(' ').append(text(language, "notifications.place", notice.place()));
        }
        if (notice.kind().hasReason() && notice.words() != null) {
            more.append(' ').append(text(language, "notifications.reason", notice.words()));
        }
        return more.toString();
    }

    /** "Lớp 5/2026: Bồi dưỡng …". */
    public String label(ClassLabel of, Locale language) {
        return text(language, "classes.label.full", of.number(), String.valueOf(of.year()), of.name());
    }

    private String when(@Nullable When when, Locale language) {
        return when == null
                ? ""
                : text(
                        language,
                        "notifications.when",
                        text(language, "classes.half-day." + when.halfDay()),
                        Formats.date(when.date()));
    }

    String text(Locale language, String key, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }
}
