package org.foothold;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens pages in the ways in which people meet them and collects all that is wrong. The two ways meet both languages, a
 * narrow and a wide window and both lights; in each the window then becomes narrower, which shows whether the other
 * language, or the narrowest window (a laptop's 1280 pixels at 400 % zoom are 320), makes a page too wide.
 */
public final class PageWalk {
    private record Way(String language, int width, int narrower, ColorScheme light) {
        String name(int nowWide) {
            return "%s, %d pixels wide, %s".formatted(language, nowWide, light);
        }

        Browser.NewContextOptions window() {
            return TestBrowser.window(width, width < 600 ? 740 : 860)
                    .setLocale(language)
                    .setColorScheme(light);
        }
    }

    private static final List<Way> WAYS =
            List.of(new Way("en", 1280, 360, ColorScheme.LIGHT), new Way("es", 360, 320, ColorScheme.DARK));

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
        try (Visitor visitor = browser.visitor(way.window()).bringingAxe()) {
            if (session != null) {
                visitor.signedIn(session);
            }
            for (String path : paths) {
                int status = visitor.wide(way.width).open(path).status();
                if (status != 200) {
                    faults.add("%s: %s answers %d".formatted(way.name(way.width), path, status));
                }
                add(way.name(way.width), path, visitor.faults(), faults);
                add(way.name(way.narrower), path, visitor.wide(way.narrower).plainFaults(), faults);
            }
        }
    }

    private static void add(String way, String path, List<String> found, List<String> faults) {
        found.forEach(fault -> faults.add("%s: %s: %s".formatted(way, path, fault)));
    }
}
