package org.foothold;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens pages in the ways in which people meet them and collects all that is wrong. Two ways meet both languages, a narrow and
 * a wide window and both lights, and are looked through whole; two more show whether longer words and the narrowest window (a
 * laptop's 1280 pixels at 400 % zoom are 320) make a page too wide.
 */
public final class PageWalk {
    private record Way(String name, Browser.NewContextOptions window, boolean whole) {}

    private static final List<Way> WAYS = List.of(
            new Way("English, laptop, day", window(1280, "en", ColorScheme.LIGHT), true),
            new Way("Spanish, phone, night", window(360, "es", ColorScheme.DARK), true),
            new Way("English, phone, day", window(360, "en", ColorScheme.LIGHT), false),
            new Way("Spanish, zoomed laptop, day", window(320, "es", ColorScheme.LIGHT), false));

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
        WAYS.forEach(way -> walk(way, paths, faults));
        return List.copyOf(faults);
    }

    private void walk(Way way, Collection<String> paths, List<String> faults) {
        try (Visitor visitor = browser.visitor(way.window)) {
            if (session != null) {
                visitor.signedIn(session);
            }
            for (String path : paths) {
                int status = visitor.open(path).status();
                if (status != 200) {
                    faults.add("%s: %s answers %d".formatted(way.name, path, status));
                }
                (way.whole ? visitor.faults() : visitor.plainFaults())
                        .forEach(fault -> faults.add("%s: %s: %s".formatted(way.name, path, fault)));
            }
        }
    }

    private static Browser.NewContextOptions window(int width, String language, ColorScheme light) {
        return TestBrowser.window(width, width < 600 ? 740 : 860)
                .setLocale(language)
                .setColorScheme(light);
    }
}
