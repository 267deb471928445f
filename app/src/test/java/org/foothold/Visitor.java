package org.foothold;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Somebody at a window: opens pages, and says what is wrong with the one that is open. */
public final class Visitor implements AutoCloseable {
    /** What no page may have: each line is a fault in words. Runs in the page. */
    private static final String FAULTS = """
            () => {
              const faults = [];
              const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
              if (wide > 0) {
                const out = [...document.querySelectorAll("body *")].filter((e) =>
                  e.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && e.checkVisibility());
                faults.push(`scrolls sideways by ${wide} px: ` + out.slice(0, 3).map((e) => e.outerHTML.slice(0, 80)).join(" | "));
              }
              const seen = new Set();
              for (const { id } of document.querySelectorAll("[id]")) {
                if (seen.has(id)) faults.push(`id ${id} stands twice`);
                seen.add(id);
              }
              for (const part of document.querySelectorAll("[style]:not([style='']), [onclick], [onsubmit], [onchange]"))
                faults.push("inline style or script: " + part.outerHTML.slice(0, 80));
              return faults;
            }
            """;

    private static final String AXE = axeItself();

    /** What axe finds, the size of targets too; each node of a violation is a fault in words. Runs in the page. */
    private static final String VIOLATIONS = """
            async () => {
              const found = await axe.run(document, {
                resultTypes: ["violations"], rules: { "target-size": { enabled: true } },
              });
              return found.violations.flatMap(({ id, nodes }) => nodes.map((node) =>
                `${id}: ${node.target} — ${node.failureSummary}`.replaceAll("\\n", " ")));
            }
            """;

    private static final String MARK_USABLE = """
            () => {
              const usable = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
                .filter((e) => !e.disabled && e.type !== "hidden" && e.checkVisibility() && e.tabIndex >= 0);
              const groups = new Set();
              for (const part of usable) {
                const group = part.type === "radio" ? (part.form?.id ?? "") + part.name : null;
                if (group === null || !groups.has(group)) part.dataset.walk = "waits";
                if (group !== null) groups.add(group);
              }
              return usable.length === 0 ? ["nothing can be reached"] : [];
            }
            """;

    private static final String REACHED = """
            () => {
              const at = document.activeElement;
              if (at === document.body) return "";
              const group = at.type === "radio"
                ? [...document.querySelectorAll("input[type=radio][data-walk]")].find((e) => e.name === at.name && e.form === at.form)
                : at;
              if (group?.dataset.walk) group.dataset.walk = "reached";
              const shown = [at, at.parentElement].some((e) => {
                const style = getComputedStyle(e);
                return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
              });
              return shown ? "" : "focus cannot be seen: " + at.outerHTML.slice(0, 100);
            }
            """;

    private static final String MISSED = """
            () => [...document.querySelectorAll("[data-walk=waits]")].map((e) => "Tab does not reach " + e.outerHTML.slice(0, 100))
            """;

    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private int status;

    Visitor(String address, BrowserContext context) {
        this.address = address;
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add("console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequest(request -> {
            if (request.url().startsWith("http") && !request.url().startsWith(address)) {
                complaints.add("asks somebody else: " + request.url());
            }
        });
    }

    /** Carries the session that {@link TestSchool#signIn} started. */
    public Visitor signedIn(jakarta.servlet.http.Cookie session) {
        return withCookie(session.getName(), session.getValue());
    }

    public Visitor withCookie(String name, String value) {
        context.addCookies(List.of(new Cookie(name, value).setUrl(address)));
        return this;
    }

    public Visitor open(String path) {
        complaints.clear();
        status = page.navigate(path).status();
        return this;
    }

    /** With which status the page that is open was answered. */
    public int status() {
        return status;
    }

    /** Types the answers of a check, one in each row; a star before one ticks it. */
    public void typeAnswers(String lines) {
        List<String> answers = lines.lines().toList();
        Locator rows = page.locator(".choices li");
        for (int i = 0; i < answers.size(); i++) {
            rows.nth(i).locator("[data-text]").fill(answers.get(i).replace("*", ""));
            if (answers.get(i).startsWith("*")) {
                rows.nth(i).getByRole(AriaRole.BUTTON).click();
            }
        }
    }

    public Page page() {
        return page;
    }

    /** Where words can be seen on a page: not where they are only said to those who read by ear, a moment later. */
    public static Locator seen(Page page, String words) {
        return page.getByText(words).and(page.locator(":not(#live)"));
    }

    /** The path at which the visitor stands, after all redirects. */
    public String path() {
        return URI.create(page.url()).getPath();
    }

    public BrowserContext context() {
        return context;
    }

    /** Brings axe along into each page that opens from now on, which is quicker where all of them are looked at. */
    Visitor bringingAxe() {
        context.addInitScript(AXE);
        return this;
    }

    /** Makes the window that wide. */
    Visitor wide(int pixels) {
        page.setViewportSize(pixels, page.viewportSize().height);
        return this;
    }

    /** Fails if anything is wrong with the page that is open. */
    public Visitor check() {
        assertThat(faults()).as("faults of %s", page.url()).isEmpty();
        return this;
    }

    /** All that is wrong with the page that is open: for people who read it by ear, for small windows, for our own rules. */
    public List<String> faults() {
        return Stream.concat(axe().stream(), plainFaults().stream()).toList();
    }

    /** What is wrong for small windows and by our own rules; this takes a hundredth of the time of {@link #faults}. */
    public List<String> plainFaults() {
        @SuppressWarnings("unchecked")
        List<String> own = (List<String>) page.evaluate(FAULTS);
        return Stream.concat(own.stream(), complaints.stream()).toList();
    }

    private List<String> axe() {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AXE);
        }
        @SuppressWarnings("unchecked")
        List<String> violations = (List<String>) page.evaluate(VIOLATIONS);
        return violations;
    }

    private static String axeItself() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes over the wire until the page stands still, headers included. */
    public long weigh(String path) {
        long[] bytes = {0};
        var wire = context.newCDPSession(page);
        wire.send("Network.enable");
        wire.on(
                "Network.loadingFinished",
                (JsonObject event) -> bytes[0] += event.get("encodedDataLength").getAsLong());
        page.navigate(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        wire.detach();
        return bytes[0];
    }

    /**
     * Walks with the Tab key and returns what went wrong: a thing that can be used but is not reached, or that does not
     * show that it is reached.
     */
    public List<String> tabFaults() {
        @SuppressWarnings("unchecked")
        List<String> faults = (List<String>) page.evaluate(MARK_USABLE);
        faults = new ArrayList<>(faults);
        Number usable = (Number) page.evaluate("() => document.querySelectorAll('[data-walk]').length");
        page.evaluate("() => { document.activeElement.blur(); window.scrollTo(0, 0); }");
        for (int step = 0; step < usable.intValue() + 3; step++) {
            page.keyboard().press("Tab");
            String fault = (String) page.evaluate(REACHED);
            if (!fault.isEmpty()) {
                faults.add(fault);
            }
        }
        @SuppressWarnings("unchecked")
        List<String> missed = (List<String>) page.evaluate(MISSED);
        faults.addAll(missed);
        return faults;
    }

    /** Whether somebody wants to look at pictures: {@code -Dfoothold.pictures=true} puts them into target/screenshots. */
    public static boolean picturesAreWanted() {
        return Boolean.getBoolean("foothold.pictures");
    }

    /** A picture of the whole page for people to look at, if they want it. */
    public Visitor shot(String name) {
        return picturesAreWanted() ? picture(name) : this;
    }

    private Visitor picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
