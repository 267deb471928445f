package org.foothold;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** One Chromium for all stories; each visitor gets a window of their own in it. */
public class TestBrowser {
    /** How long something may take to come before it counts as missing, in milliseconds: a busy machine is slow, not wrong. */
    private static final double PATIENCE = 20_000;

    private static @Nullable Browser browser;

    private final Environment environment;

    TestBrowser(Environment environment) {
        this.environment = environment;
    }

    /** Somebody at a phone of 360 by 740. */
    public Visitor phone() {
        return visitor(window(360, 740));
    }

    /** Somebody at a laptop of 1280 by 860. */
    public Visitor laptop() {
        return visitor(window(1280, 860));
    }

    /** Somebody whose window, language and light are as the options say. */
    public Visitor visitor(Browser.NewContextOptions options) {
        return new Visitor(address(), browser().newContext(options.setBaseURL(address())));
    }

    /** A window in English by day, where nothing moves; a finger where it is narrow. */
    public static Browser.NewContextOptions window(int width, int height) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(width < 600)
                .setLocale("en-US")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(ColorScheme.LIGHT);
    }

    /** Where the server listens. */
    public String address() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            browser = start();
        }
        return browser;
    }

    private static Browser start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium()));
    }

    private static Path chromium() {
        Optional<Path> told =
                Optional.ofNullable(System.getenv("FOOTHOLD_CHROMIUM")).map(Path::of);
        return told.or(TestBrowser::installed)
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium found: install it, or name its program in FOOTHOLD_CHROMIUM"));
    }

    private static Optional<Path> installed() {
        return Stream.of(
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Chromium.app/Contents/MacOS/Chromium",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
