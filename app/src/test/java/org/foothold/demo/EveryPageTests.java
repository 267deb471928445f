package org.foothold.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foothold.BrowserTest;
import org.foothold.PageWalk;
import org.foothold.TestBrowser;
import org.foothold.TestSchool;
import org.foothold.Visitor;
import org.foothold.Weight;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictScope;
import org.foothold.kernel.Reach;
import org.foothold.kernel.Role;
import org.foothold.schools.DemoPerson;
import org.foothold.schools.PersonFile;
import org.foothold.schools.PersonFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Follows every link that a person of the demonstration finds, one page of each kind, and looks at each page as people
 * meet it: nothing broken, nothing that axe finds, nothing wider than the window, no number of a student's worth.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTests {
    private static final int MOST = 80;
    /** Parts of an address that differ while the page is of the same kind. */
    private static final Pattern NAMES =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|\\d{4}-\\d{2}-\\d{2}|(?<=/)\\d+(?=/|$)");

    private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"(/[^\"?#]*)");
    private static final Pattern NO_PAGE = Pattern.compile("/api/.*|/assets/.*|.*/export.*|.*\\.json|.*\\.csv");
    /** A percentage, points, a mark out of something, a mean: what is never said of a student. */
    private static final Pattern WORTH = Pattern.compile(
            "(?i)\\d\\s*%|\\d\\s*(points?|puntos?|pts)\\b|\\b(score|grade average|rank|puntaje|promedio)\\b");

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");
    /** Pages for who is not signed in, those behind a form, and parts of pages. */
    private static final Set<String> ISLANDS = Set.of(
            "/",
            "/welcome",
            "/welcome/start",
            "/demo",
            "/sign-in",
            "/join",
            "/join/{code}",
            "/join/{code}/pictures/{person}",
            "/card",
            "/cards/{token}",
            "/links/{token}",
            "/people/{person}/link",
            "/rosters/imports/{import}",
            "/rosters/imports/{import}/joins",
            "/rosters/imports/{import}/progress",
            "/rosters/imports/{import}/problems.csv",
            "/rosters/imports/{import}/{kind}/{change}",
            "/me/nod",
            "/classes/{schoolClass}/cards/{key}",
            "/standards/search",
            "/standards/imports/{import}/{kind}",
            "/standards/imports/{import}/progress",
            "/standards/{framework}/case.json",
            "/standards/{framework}/{standard}/below",
            "/styleguide",
            "/styleguide/room");

    @Autowired
    Makings makings;

    @Autowired
    DemoDistrict demo;

    @Autowired
    PersonFiles files;

    @Autowired
    TestSchool schools;

    @Autowired
    TestBrowser browser;

    @Autowired
    RequestMappingHandlerMapping table;

    private final Map<Role, List<String>> pages = new EnumMap<>(Role.class);
    private final Set<String> looked = new HashSet<>();

    @BeforeAll
    void makeTheDemonstration() {
        makings.make(DemoDistrict.SEED, new Progress());
    }

    @Test
    void aTeachersPagesAreSound() {
        assertThat(faultsOf(Role.TEACHER)).isEmpty();
    }

    @Test
    void aStudentsPagesAreSoundLightAndSayNothingOfWorth() {
        List<String> paths = pagesOf(Role.STUDENT);
        Cookie student = cookie(Role.STUDENT);
        assertThat(PageWalk.as(browser, student).faults(paths)).isEmpty();
        for (String path : List.of(
                "/me",
                paths.stream()
                        .filter(each -> each.startsWith("/me/targets/"))
                        .findFirst()
                        .orElseThrow())) {
            Weight.of(browser, student, path).assertLight();
        }
        try (Visitor visitor = browser.phone().signedIn(student)) {
            for (String path : paths) {
                String text = visitor.open(path).page().locator("body").innerText();
                assertThat(WORTH.matcher(text)
                                .results()
                                .map(found -> found.group())
                                .toList())
                        .as("numbers of worth on %s", path)
                        .isEmpty();
            }
        }
    }

    @Test
    void anAdministratorsPagesAreSound() {
        assertThat(faultsOf(Role.ADMINISTRATOR)).isEmpty();
    }

    @Test
    void aLeaderHasAPlaceToStand() {
        assertThat(faultsOf(Role.SCHOOL_LEADER)).isEmpty();
    }

    @Test
    void noPageIsAnIsland() {
        Set<String> reached = Stream.of(Role.TEACHER, Role.STUDENT, Role.ADMINISTRATOR, Role.SCHOOL_LEADER)
                .flatMap(role -> pagesOf(role).stream())
                .map(EveryPageTests::kind)
                .collect(Collectors.toSet());
        assertThat(table.getHandlerMethods().entrySet())
                .filteredOn(each -> isPage(each.getKey(), each.getValue()))
                .flatMap(each -> each.getKey().getPatternValues())
                .filteredOn(pattern -> !ISLANDS.contains(pattern))
                .map(pattern -> VARIABLE.matcher(pattern).replaceAll("*"))
                .filteredOn(pattern -> !reached.contains(pattern))
                .as("pages that no link leads to")
                .isEmpty();
    }

    private static boolean isPage(RequestMappingInfo route, HandlerMethod method) {
        return route.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && View.class.isAssignableFrom(method.getMethod().getReturnType());
    }

    /** Of the kinds of pages that were not looked at as somebody else before. */
    private List<String> faultsOf(Role role) {
        List<String> others =
                pagesOf(role).stream().filter(path -> looked.add(kind(path))).toList();
        return PageWalk.as(browser, cookie(role)).faults(others);
    }

    private Cookie cookie(Role role) {
        DemoPerson person = demo.people().stream()
                .filter(each -> each.role() == role)
                .findFirst()
                .orElseThrow();
        Actor system = Actor.system(person.district(), "a test signs somebody in");
        Set<Role> roles =
                DistrictScope.within(person.district(), () -> files.get(system, person.person())).roles().stream()
                        .map(PersonFile.Held::role)
                        .collect(Collectors.toUnmodifiableSet());
        return schools.signIn(new Actor(person.district(), person.person(), roles, new Reach.Everything()));
    }

    /** One page of each kind that can be reached by links from home. */
    private List<String> pagesOf(Role role) {
        return pages.computeIfAbsent(role, this::follow);
    }

    private List<String> follow(Role role) {
        Map<String, String> kinds = new LinkedHashMap<>();
        Deque<String> waiting = new ArrayDeque<>(List.of("/"));
        Set<String> opened = new HashSet<>();
        try (Visitor visitor = browser.laptop().signedIn(cookie(role))) {
            while (!waiting.isEmpty() && kinds.size() < MOST) {
                String path = waiting.poll();
                if (opened.add(kind(path)) && !NO_PAGE.matcher(path).matches()) {
                    APIResponse page = visitor.page().request().get(path);
                    String its = URI.create(page.url()).getPath();
                    kinds.putIfAbsent(kind(its), its);
                    waiting.addAll(links(page.text()));
                }
            }
        }
        return new ArrayList<>(kinds.values());
    }

    private static List<String> links(String html) {
        return LINK.matcher(html)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static String kind(String path) {
        return NAMES.matcher(path).replaceAll("*");
    }
}
