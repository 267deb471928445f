package org.foothold.shell;

import java.util.List;
import java.util.function.UnaryOperator;
import org.foothold.kernel.Role;
import org.foothold.kernel.Words;
import org.jspecify.annotations.Nullable;

/** What surrounds a page: its words, who is signed in, where they can go, and what a form must carry. */
public final class Frame {
    private final Words words;
    private final @Nullable SignedIn signedIn;
    private final String path;
    private final String csrfName;
    private final String csrfToken;
    private final List<String> languages;
    private final UnaryOperator<String> assets;

    Frame(
            Words words,
            @Nullable SignedIn signedIn,
            String path,
            String csrfName,
            String csrfToken,
            List<String> languages,
            UnaryOperator<String> assets) {
        this.words = words;
        this.signedIn = signedIn;
        this.path = path;
        this.csrfName = csrfName;
        this.csrfToken = csrfToken;
        this.languages = languages;
        this.assets = assets;
    }

    public Words words() {
        return words;
    }

    public @Nullable SignedIn signedIn() {
        return signedIn;
    }

    public boolean is(Role role) {
        return signedIn != null && signedIn.actor().is(role);
    }

    /** The path of the page shown, for links that come back to it. */
    public String path() {
        return path;
    }

    public String csrfName() {
        return csrfName;
    }

    public String csrfToken() {
        return csrfToken;
    }

    /** The tags of every language that Foothold speaks. */
    public List<String> languages() {
        return languages;
    }

    /** The address of a file under {@code static/assets}, named by its content so that it may be kept for ever. */
    public String asset(String file) {
        return assets.apply(file);
    }

    /** Where this person can go, in order; the first is home. */
    public List<Place> places() {
        return signedIn == null ? List.of() : Place.of(signedIn);
    }
}
