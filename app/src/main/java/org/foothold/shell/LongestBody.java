package org.foothold.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** How much may be sent at once, by who sends it. */
public enum LongestBody {
    ANYBODY(1),
    /** Plain fields; the server itself stops reading them. */
    FIELDS(2),
    /** Whoever comes by is an administrator of the demo: room for a framework as states publish them. */
    DEMO(5),
    /** Administrators send rosters and frameworks; who reads such a file holds it to this. */
    FILES(200);

    private static final String ATTRIBUTE = LongestBody.class.getName();

    private final int megabytes;

    LongestBody(int megabytes) {
        this.megabytes = megabytes;
    }

    public int megabytes() {
        return megabytes;
    }

    /** Whether a body of this length goes on to who reads it. */
    public boolean admits(long length) {
        return this == FIELDS || this == FILES || length <= (long) megabytes << 20;
    }

    /** For an administrator who sends a file. */
    public static LongestBody ofFile(boolean demo) {
        return demo ? DEMO : FILES;
    }

    /** Keeps on the request what holds for it, for the page that refuses it. */
    public void remember(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static LongestBody of(HttpServletRequest request) {
        return Optional.ofNullable((LongestBody) request.getAttribute(ATTRIBUTE))
                .orElse(ANYBODY);
    }
}
