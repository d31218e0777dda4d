package vn.taphuan.platform.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Views and light pages read the same files; a language of the machine that the platform does not speak never gets between. */
@Component
class Texts implements I18NProvider {

    private final transient MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Language.ALL;
    }

    /** @throws org.springframework.context.NoSuchMessageException for a key that does not exist */
    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments.length == 0 ? null : arguments, locale);
    }
}
