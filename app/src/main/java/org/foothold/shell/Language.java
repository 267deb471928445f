package org.foothold.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.foothold.kernel.Languages;
import org.jspecify.annotations.Nullable;

/** Which language a request is answered in. */
final class Language {
    static final String COOKIE = "language";

    private Language() {}

    static String of(HttpServletRequest request, Languages languages) {
        @Nullable String chosen = cookie(request);
        if (chosen != null && languages.speaks(chosen)) {
            return chosen;
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

    private static @Nullable String cookie(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
