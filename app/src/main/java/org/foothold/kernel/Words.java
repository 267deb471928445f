package org.foothold.kernel;

import gg.jte.support.LocalizationSupport;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of one language. In a template: {@code ${words.localize("lessons.today")}}; parameters are escaped. */
public final class Words implements LocalizationSupport {
    private final Locale locale;
    private final Map<String, String> texts;

    Words(Locale locale, Map<String, String> texts) {
        this.locale = locale;
        this.texts = texts;
    }

    public Locale locale() {
        return locale;
    }

    /** The BCP 47 tag for {@code <html lang>}. */
    public String language() {
        return locale.toLanguageTag();
    }

    @Override
    public String lookup(String key) {
        @Nullable String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("No words for " + key + " in " + language());
        }
        return text;
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** Plain text (not HTML) with {0}, {1}… filled in, for consoles, files and attributes. */
    public String say(String key, Object... arguments) {
        String text = lookup(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** Chooses {@code key.one} for a count of one and {@code key.other} else; {0} is the count. */
    public String count(String key, int count, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = count;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return say(key + (count == 1 ? ".one" : ".other"), arguments);
    }
}
