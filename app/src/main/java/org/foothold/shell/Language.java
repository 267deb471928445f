package org.foothold.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.foothold.kernel.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** Which language a request is answered in: what this browser chose, else the person's own, else the browser's. */
final class Language {
    static final String COOKIE = "language";

    private Language() {}

    static String of(HttpServletRequest request, Languages languages) {
        @Nullable Cookie chosen = WebUtils.getCookie(request, COOKIE);
        if (chosen != null && languages.speaks(chosen.getValue())) {
            return chosen.getValue();
        }
        @Nullable String own = SignedIn.of(request).map(SignedIn::language).orElse(null);
        return own != null && languages.speaks(own) ? own : ofBrowser(request, languages);
    }

    private static String ofBrowser(HttpServletRequest request, Languages languages) {
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(languages::speaks)
                .findFirst()
                .orElse("en");
    }
}
