package org.foothold.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.foothold.kernel.Languages;
import org.foothold.kernel.Role;
import org.foothold.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/** What surrounds a page: its words, who is signed in, where they can go, and what a form must carry. */
public final class Frame {
    private final HttpServletRequest request;
    private final Languages languages;
    private final Words words;
    private final UnaryOperator<String> assets;

    Frame(HttpServletRequest request, Languages languages, UnaryOperator<String> assets) {
        this.request = request;
        this.languages = languages;
        this.words = languages.of(Language.of(request, languages));
        this.assets = assets;
    }

    public Words words() {
        return words;
    }

    public @Nullable SignedIn signedIn() {
        return SignedIn.of(request).orElse(null);
    }

    public boolean is(Role role) {
        return SignedIn.of(request).map(who -> who.actor().is(role)).orElse(false);
    }

    /** Whether this is somebody who looks around in the demonstration. */
    public boolean isDemo() {
        return SignedIn.of(request).map(SignedIn::demo).orElse(false);
    }

    /** How many megabytes a file may have that an administrator sends from this page. */
    public int mostMegabytes() {
        return LongestBody.ofFile(isDemo()).megabytes();
    }

    public Theme theme() {
        return Theme.of(request);
    }

    /** What the last step led to, said once. */
    public @Nullable Flash flash() {
        return Flash.read(request, words).orElse(null);
    }

    /** The path of the page shown. */
    public String path() {
        return request.getRequestURI();
    }

    /** The address of the page shown with its query, for a form that comes back to it. */
    public String here() {
        @Nullable String query = request.getQueryString();
        return query == null || !request.getMethod().equals("GET") ? path() : path() + "?" + query;
    }

    public String csrfName() {
        return csrf().getParameterName();
    }

    public String csrfToken() {
        return csrf().getToken();
    }

    /** Tells a form that makes something from every other, so that sent twice it makes one. */
    public String once() {
        return UUID.randomUUID().toString();
    }

    /** The tags of every language that Foothold speaks. */
    public List<String> languages() {
        return languages.all().stream().map(Words::language).toList();
    }

    /** The address of a file under {@code static/assets}, named by its content so that it may be kept for ever. */
    public String asset(String file) {
        return assets.apply(file);
    }

    /** Where this person can go, in order; the first is home. */
    public List<Place> places() {
        return SignedIn.of(request).map(Place::of).orElse(List.of());
    }

    /** Where this person looks after their own sign-in, or null. */
    public @Nullable Place ownSignIn() {
        return SignedIn.of(request).flatMap(Place::ofOwnSignIn).orElse(null);
    }

    /** The word of a constant in class names and keys: {@code ON_THE_WAY} is {@code on-the-way}. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private CsrfToken csrf() {
        return (CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()));
    }
}
