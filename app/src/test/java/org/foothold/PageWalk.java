package org.foothold;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Opens pages in the ways in which people meet them and collects all that is wrong. Every language, every width and both
 * lights are met, each page four times and not in every combination; 320 pixels is a laptop's 1280 at 400 % zoom.
 */
public final class PageWalk {
    private static final Map<String, Browser.NewContextOptions> WAYS = Map.of(
            "English, laptop, day", window(1280, "en", ColorScheme.LIGHT),
            "Spanish, phone, day", window(360, "es", ColorScheme.LIGHT),
            "English, phone, night", window(360, "en", ColorScheme.DARK),
            "Spanish, zoomed laptop, night", window(320, "es", ColorScheme.DARK));

    private final TestBrowser browser;
    private final @Nullable Cookie session;

    private PageWalk(TestBrowser browser, @Nullable Cookie session) {
        this.browser = browser;
        this.session = session;
    }

    public static PageWalk signedOut(TestBrowser browser) {
        return new PageWalk(browser, null);
    }

    public static PageWalk as(TestBrowser browser, Cookie session) {
        return new PageWalk(browser, session);
    }

    /** One line for each fault: how, where, what. A page that does not answer with 200 is a fault too. */
    public List<String> faults(Collection<String> paths) {
        List<String> faults = new ArrayList<>();
        WAYS.forEach((way, window) -> walk(way, window, paths, faults));
        return List.copyOf(faults);
    }

    private void walk(String way, Browser.NewContextOptions window, Collection<String> paths, List<String> faults) {
        try (Visitor visitor = browser.visitor(window)) {
            if (session != null) {
                visitor.signedIn(session);
            }
            for (String path : paths) {
                int status = visitor.open(path).status();
                if (status != 200) {
                    faults.add("%s: %s answers %d".formatted(way, path, status));
                }
                visitor.faults().forEach(fault -> faults.add("%s: %s: %s".formatted(way, path, fault)));
            }
        }
    }

    private static Browser.NewContextOptions window(int width, String language, ColorScheme light) {
        return TestBrowser.window(width, width < 600 ? 740 : 860)
                .setLocale(language)
                .setColorScheme(light);
    }
}
