package org.foothold.gates;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.ServletRequestPathUtils;

/** Follows every link of every page, some pages of each kind, and looks whether anybody would answer each form. */
final class DeadEnds {
    private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"(/[^\"]*)\"|hx-get=\"(/[^\"]*)\"");
    private static final Pattern FORM = Pattern.compile("<form [^>]*>");
    private static final Pattern ACTION = Pattern.compile("action=\"(/[^\"]*)\"");
    private static final Pattern BUTTON = Pattern.compile("formaction=\"(/[^\"]*)\"|hx-post=\"(/[^\"]*)\"");
    private static final int SOME = 4;

    private final MockMvcTester browser;
    private final RequestMappingHandlerMapping table;
    private final @Nullable Cookie session;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Map<String, String> seenOn = new HashMap<>();
    private final Map<String, Integer> opened = new HashMap<>();
    private final Set<String> forms = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    DeadEnds(MockMvcTester browser, RequestMappingHandlerMapping table, @Nullable Cookie session) {
        this.browser = browser;
        this.table = table;
        this.session = session;
    }

    /** One line for each link that is not answered with a page and each form that nobody takes. */
    List<String> from(String... paths) {
        for (String path : paths) {
            await(path, "the beginning");
        }
        while (!waiting.isEmpty()) {
            open(waiting.remove());
        }
        return List.copyOf(faults);
    }

    private void await(String address, String page) {
        String path = HtmlUtils.htmlUnescape(address).replaceFirst("#.*", "");
        if (seenOn.putIfAbsent(path, page) == null) {
            waiting.add(path);
        }
    }

    private void open(String path) {
        var request = browser.get().uri(URI.create(path));
        MvcTestResult answer = (session == null ? request : request.cookie(session)).exchange();
        int status = answer.getResponse().getStatus();
        if (status == 303) {
            await(Objects.requireNonNull(answer.getResponse().getHeader("Location")), path);
        } else if (status != 200) {
            faults.add("%s leads to %s, which answers %d".formatted(seenOn.get(path), path, status));
        } else if (isPage(answer.getResponse()) && isOneOfSome(answer.getRequest())) {
            read(path, text(answer.getResponse()));
        }
    }

    private static boolean isPage(MockHttpServletResponse answer) {
        return Objects.requireNonNullElse(answer.getContentType(), "").startsWith("text/html");
    }

    private boolean isOneOfSome(MockHttpServletRequest request) {
        String kind = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return opened.merge(kind, 1, Integer::sum) <= SOME;
    }

    private void read(String path, String page) {
        LINK.matcher(page)
                .results()
                .forEach(each -> await(Objects.requireNonNullElse(each.group(1), each.group(2)), path));
        FORM.matcher(page)
                .results()
                .forEach(form -> ACTION.matcher(form.group())
                        .results()
                        .forEach(each -> form(path, each.group(1), form.group().contains("method=\"post\""))));
        BUTTON.matcher(page)
                .results()
                .forEach(each -> form(path, Objects.requireNonNullElse(each.group(1), each.group(2)), true));
    }

    private void form(String page, String address, boolean post) {
        String path = HtmlUtils.htmlUnescape(address).replaceFirst("[?#].*", "");
        if (!post) {
            await(path, page);
        } else if (forms.add(path) && !isTaken(path)) {
            faults.add("%s sends to %s, which nobody takes".formatted(page, path));
        }
    }

    private boolean isTaken(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setContentType(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        ServletRequestPathUtils.parseAndCache(request);
        try {
            return table.getHandler(request) != null;
        } catch (ServletException e) {
            return false;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String text(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
