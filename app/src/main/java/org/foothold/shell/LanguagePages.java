package org.foothold.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.foothold.kernel.Languages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Chooses the language of this browser. */
@Controller
@Access(anyone = true)
class LanguagePages {
    private final Languages languages;

    LanguagePages(Languages languages) {
        this.languages = languages;
    }

    @PostMapping("/language")
    View choose(
            @RequestParam String language, @RequestParam(defaultValue = "/") String to, HttpServletResponse answer) {
        if (languages.speaks(language)) {
            ResponseCookie cookie = ResponseCookie.from(Language.COOKIE, language)
                    .path("/")
                    .sameSite("Lax")
                    .httpOnly(true)
                    .maxAge(Duration.ofDays(365))
                    .build();
            answer.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        return Redirects.to(Redirects.safe(to, "/"));
    }
}
