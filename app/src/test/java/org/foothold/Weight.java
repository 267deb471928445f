package org.foothold;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;

/** What a page costs over the wire, in bytes: at the first visit of all, and again once its files are kept. */
public record Weight(long first, long again) {
    private static final long FIRST = 60_000;
    private static final long AGAIN = 12_000;

    public static Weight of(TestBrowser browser, @Nullable Cookie session, String path) {
        try (Visitor visitor = browser.phone()) {
            if (session != null) {
                visitor.signedIn(session);
            }
            return new Weight(visitor.weigh(path), visitor.weigh(path));
        }
    }

    /** A student on a slow line waits for no more than this. */
    public void assertLight() {
        assertThat(first).as("bytes of a first visit").isPositive().isLessThanOrEqualTo(FIRST);
        assertThat(again).as("bytes of a repeated visit").isPositive().isLessThanOrEqualTo(AGAIN);
    }
}
