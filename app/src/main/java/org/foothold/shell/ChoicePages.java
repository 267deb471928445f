package org.foothold.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.foothold.kernel.Languages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Chooses the language of this browser, and light or dark. */
@Controller
@Access(anyone = true, lessonOnly = true)
class ChoicePages {
    private static final Duration YEAR = Duration.ofDays(365);

    private final Languages languages;

    ChoicePages(Languages languages) {
        this.languages = languages;
    }

    @PostMapping("/language")
    View language(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse answer) {
        if (languages.speaks(language)) {
            answer.addHeader(HttpHeaders.SET_COOKIE, cookie(Language.COOKIE, language, YEAR, request));
        }
        return Redirects.to(Redirects.safe(to, "/"));
    }

    @PostMapping("/theme")
    View theme(
            @RequestParam String theme,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse answer) {
        Theme.find(theme).ifPresent(chosen -> {
            Duration age = chosen == Theme.DEVICE ? Duration.ZERO : YEAR;
            answer.addHeader(HttpHeaders.SET_COOKIE, cookie(Theme.COOKIE, chosen.word(), age, request));
        });
        return Redirects.to(Redirects.safe(to, "/"));
    }

    private static String cookie(String name, String value, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(name, value)
                .path("/")
                .sameSite("Lax")
                .httpOnly(true)
                .secure(request.isSecure())
                .maxAge(age)
                .build()
                .toString();
    }
}
