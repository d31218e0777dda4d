package vn.taphuan.platform.audit.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.UuidText;
import vn.taphuan.platform.ui.Formats;

/** The audit log in words: actions, kinds of things, fields and values by their texts, dates as people write them. */
@Component
class AuditWords {

    private static final String TEXTS = "vaadin-i18n/translations";
    private static final String ACTION = "audit.action.";
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*|true|false");

    private final MessageSource texts;

    AuditWords(MessageSource texts) {
        this.texts = texts;
    }

    String action(String action, Locale language) {
        return text(ACTION + action, action, language);
    }

    String kind(String kind, Locale language) {
        return text("audit.kind." + kind, kind, language);
    }

    String field(String field, Locale language) {
        return text("audit.field." + field, field, language);
    }

    String value(@Nullable String value, Locale language) {
        if (value == null || value.isEmpty()) {
            return text("audit.value.none", "", language);
        }
        if (UuidText.parse(value).isPresent()) {
            return text("audit.value.unknown-id", "", language);
        }
        if (DATE.matcher(value).matches()) {
            return Formats.date(LocalDate.parse(value));
        }
        if (INSTANT.matcher(value).matches()) {
            return Formats.dateTime(Instant.parse(value));
        }
        return CONSTANT.matcher(value).matches() ? text("audit.value." + value, value, language) : value;
    }

    /** The actions whose words hold a text, with or without diacritics. */
    List<String> actionsWith(String typed, Locale language) {
        var key = VietnameseNames.searchKey(typed);
        var keys = ResourceBundle.getBundle(TEXTS, Locale.ROOT).keySet();
        return keys.stream()
                .filter(text -> text.startsWith(ACTION))
                .map(text -> text.substring(ACTION.length()))
                .filter(action ->
                        VietnameseNames.searchKey(action(action, language)).contains(key))
                .toList();
    }

    private String text(String key, String otherwise, Locale language) {
        var text = texts.getMessage(key, null, otherwise, language);
        return text == null ? otherwise : text;
    }
}
