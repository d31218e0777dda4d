package vn.taphuan.classes;

import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells a {@link UsualWeek}: "Thứ Hai – Thứ Sáu cả ngày; Thứ Bảy sáng". */
@Component
public class WeekWords {

    private static final int HALVES = 2;

    private final MessageSource texts;

    WeekWords(MessageSource texts) {
        this.texts = texts;
    }

    public String of(UsualWeek week, Locale locale) {
        if (week.equals(UsualWeek.ALWAYS)) {
            return texts.getMessage("classes.week.always", null, locale);
        }
        return week.runs().stream().map(run -> of(run, locale)).collect(Collectors.joining("; "));
    }

    private String of(UsualWeek.Run run, Locale locale) {
        var first = run.first().getDisplayName(TextStyle.FULL, locale);
        var days = run.first() == run.last()
                ? first
                : texts.getMessage(
                        "classes.week.days",
                        new Object[] {first, run.last().getDisplayName(TextStyle.FULL, locale)},
                        locale);
        var halves = run.halves().size() == HALVES
                ? texts.getMessage("classes.week.whole", null, locale)
                : texts.getMessage("classes.half-day." + run.halves().iterator().next(), null, locale);
        return days + " " + halves;
    }
}
