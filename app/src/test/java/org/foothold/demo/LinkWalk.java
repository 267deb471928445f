package org.foothold.demo;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foothold.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Follows links as somebody who is signed in, and says which lead nowhere or, of the first ones, to an empty page. */
final class LinkWalk {
    private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"(/[^\"#]*)");
    private static final Pattern OF_ONE = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|\\d{4}-\\d\\d-\\d\\d");
    private static final int MOST = 25;
    /** Nobody of the demonstration writes programs, so this one says rightly that there is nothing yet. */
    private static final String OWN_TOKENS = "/me/api-tokens";

    private final MockMvcTester browser;
    private final Cookie session;
    private final Role role;
    private final Deque<String> waiting = new ArrayDeque<>(List.of("/"));
    private final Set<String> known = new HashSet<>(Set.of("/"));
    private final List<String> faults = new ArrayList<>();

    LinkWalk(MockMvcTester browser, Cookie session, Role role) {
        this.browser = browser;
        this.session = session;
        this.role = role;
    }

    List<String> faults() {
        for (int opened = 0; opened < MOST && !waiting.isEmpty(); opened++) {
            open(waiting.removeFirst());
        }
        return faults;
    }

    private void open(String address) {
        MockHttpServletResponse answer =
                browser.get().uri(address).cookie(session).exchange().getResponse();
        @Nullable String next = answer.getHeader("Location");
        if (next != null) {
            follow(next);
        } else if (answer.getStatus() != 200) {
            faults.add("%s: %s answers %d".formatted(role, address, answer.getStatus()));
        } else {
            read(address, body(answer));
        }
    }

    private void read(String address, String page) {
        boolean main = !OF_ONE.matcher(address).find() && !address.contains("?") && !address.equals(OWN_TOKENS);
        if (main && page.contains("class=\"empty\"")) {
            faults.add("%s: %s is empty".formatted(role, address));
        }
        Matcher links = LINK.matcher(page);
        while (links.find()) {
            follow(links.group(1).replace("&amp;", "&"));
        }
    }

    /** One lesson, student or target stands for all of its kind. */
    private void follow(String address) {
        boolean file =
                address.startsWith("/assets/") || address.startsWith("/language") || address.startsWith("/theme");
        if (!file && known.add(OF_ONE.matcher(address).replaceAll("…"))) {
            waiting.addLast(address);
        }
    }

    private static String body(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
