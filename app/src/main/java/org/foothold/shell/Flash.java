package org.foothold.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.foothold.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the page after a redirect says once. It travels in a cookie as the key of words and never as text, so that nobody
 * can put words in our mouth: only {@code <module>.notice.…} (it went well) and {@code <module>.warning.…} are shown. Over
 * https no neighbour of this host can set it either: a press on a forged way back would be a deed in another's name.
 *
 * @param undo where a post takes it back, or null where nothing can
 */
public record Flash(String key, @Nullable String undo) {
    private static final OwnCookie COOKIE = OwnCookie.named("flash");
    private static final String BETWEEN = "|";
    private static final Pattern KEY = Pattern.compile("[a-z0-9-]+\\.(notice|warning)\\.[a-z0-9.-]+");
    private static final Pattern ADDRESS = Pattern.compile("/[A-Za-z0-9/._~?&=-]*");

    public Flash {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Not a key of a notice or warning: " + key);
        }
        if (undo != null && !isOurs(undo)) {
            throw new IllegalArgumentException("Not an address of ours: " + undo);
        }
    }

    public static Flash of(String key) {
        return new Flash(key, null);
    }

    /** The same with a way to take it back. */
    public Flash withUndo(String address) {
        return new Flash(key, address);
    }

    public boolean isWarning() {
        return key.contains(".warning.");
    }

    static Optional<Flash> read(HttpServletRequest request, Words words) {
        return COOKIE.read(request).flatMap(Flash::parse).filter(flash -> words.has(flash.key()));
    }

    private static Optional<Flash> parse(String text) {
        int between = text.indexOf(BETWEEN);
        String key = between < 0 ? text : text.substring(0, between);
        @Nullable String undo = between < 0 ? null : text.substring(between + 1);
        boolean ours = KEY.matcher(key).matches() && (undo == null || isOurs(undo));
        return ours ? Optional.of(new Flash(key, undo)) : Optional.empty();
    }

    private static boolean isOurs(String address) {
        return ADDRESS.matcher(address).matches() && !address.startsWith("//");
    }

    void write(HttpServletRequest request, HttpServletResponse response) {
        COOKIE.write(request, response, undo == null ? key : key + BETWEEN + undo, Duration.ofMinutes(1));
    }

    /** Whether a {@code Set-Cookie} header says that something went well. */
    static boolean isNotice(String header) {
        return COOKIE.isSetBy(header) && header.contains(".notice.");
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        if (COOKIE.read(request).isPresent()) {
            COOKIE.clear(request, response);
        }
    }
}
