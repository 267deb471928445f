package org.foothold.gates;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Reach;
import org.foothold.kernel.Role;
import org.foothold.shell.Access;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route × every role × (own, other class, other school, other district), from the route table itself. A route
 * without a stated rule, or with an address part that nobody told how to fill, fails.
 */
@WebTest
class RouteTests extends Walk {
    /** What stands in an address, and a well-formed value that exists for nobody here. */
    private static final Map<String, String> NOBODYS = Map.of("date", "2026-01-15");

    private TestSchool.Place place;
    private ClassId own;
    private final List<ClassId> others = new ArrayList<>();
    private final Map<String, Actor> actors = new TreeMap<>();

    /** One way to open one route: an address, who asks, and whether they may. */
    private record Attempt(
            Route route, String address, @Nullable Actor actor, boolean allowed) {}

    @BeforeEach
    void people() {
        place = schools.district();
        Actor teacher = place.teacher("Own");
        Actor student = place.student("Own");
        own = place.schoolClass(teacher, student);
        actors.put("teacher", teacher);
        actors.put("student", student);
        Reach lessonOnly = new Reach.LessonOnly(own);
        actors.put("by code", new Actor(student.district(), student.person(), student.roles(), lessonOnly));
        for (Role role : Role.values()) {
            if (role != Role.TEACHER && role != Role.STUDENT) {
                actors.put(role.name(), place.person("Some", role.name(), role));
            }
        }
        others.add(place.schoolClass(place.teacher("Other"), place.student("Other")));
        others.add(new ClassId(999_999));
        TestSchool.Place elsewhere = schools.district();
        ClassId theirs = new ClassId(1);
        while (theirs.number() <= others.getFirst().number()) {
            theirs = elsewhere.schoolClass(elsewhere.teacher("Far"));
        }
        others.add(theirs);
    }

    @Test
    void everyRouteStatesWhoMayOpenIt() {
        assertThat(handlers().filter(method -> Route.access(method.getValue()) == null))
                .as("routes without @Access")
                .isEmpty();
    }

    /** Without one it would be no row of this matrix, nor of any other that is made of the route table. */
    @Test
    void everyRouteStatesItsMethod() throws NoSuchMethodException {
        assertThat(Route.ofAnyMethod(table))
                .as("routes without a method, but for what a failed request is handed to by whatever method it had")
                .singleElement()
                .asString()
                .contains("{ [/error]} org.foothold.shell.ErrorPages");
        RequestMappingHandlerMapping careless = new RequestMappingHandlerMapping();
        careless.registerMapping(
                RequestMappingInfo.paths("/careless").build(),
                this,
                RouteTests.class.getDeclaredMethod("everyRouteStatesItsMethod"));
        assertThat(Route.ofAnyMethod(careless)).singleElement().asString().contains("/careless");
    }

    @Test
    void aRouteThatNamesAClassIsFencedByIt() {
        assertThat(routes().filter(route -> route.pattern().contains("{schoolClass}") != route.namesAClass()))
                .as("{schoolClass} in the address and scope CLASS go together")
                .isEmpty();
    }

    @Test
    void nobodyOpensWhatIsNotTheirs() {
        List<String> open = attempts()
                .filter(attempt -> !attempt.allowed())
                .flatMap(attempt -> findings(attempt, !refused(attempt, answer(attempt))))
                .toList();
        assertThat(open).as("routes that answered somebody they should refuse").isEmpty();
    }

    @Test
    void everybodyOpensWhatIsTheirs() {
        List<String> shut = attempts()
                .filter(Attempt::allowed)
                .flatMap(attempt -> findings(attempt, List.of(401, 403, 500).contains(status(attempt))))
                .toList();
        assertThat(shut)
                .as("routes that refused or failed somebody they should answer")
                .isEmpty();
    }

    private Stream<String> findings(Attempt attempt, boolean wrong) {
        if (!wrong) {
            return Stream.empty();
        }
        String who = actors.entrySet().stream()
                .filter(entry -> entry.getValue().equals(attempt.actor()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("nobody signed in");
        return Stream.of(attempt.route().method() + " " + attempt.address() + " as " + who + ": " + status(attempt));
    }

    private Stream<Attempt> attempts() {
        return routes().flatMap(route -> Stream.concat(
                Stream.of(new Attempt(
                        route, address(route, own), null, route.access().anyone())),
                actors.values().stream()
                        .filter(actor -> !route.isApi() || actor.reachesHistory())
                        .flatMap(actor -> attempts(route, actor))));
    }

    private Stream<Attempt> attempts(Route route, Actor actor) {
        boolean member = actor.is(Role.TEACHER) || actor.is(Role.STUDENT) || actor.is(Role.ADMINISTRATOR);
        boolean allowed = mayByRole(route.access(), actor) && (!route.namesAClass() || member);
        Stream<Attempt> inOwn = Stream.of(new Attempt(route, address(route, own), actor, allowed));
        if (!route.namesAClass() || actor.is(Role.ADMINISTRATOR)) {
            return inOwn;
        }
        return Stream.concat(
                inOwn, others.stream().map(other -> new Attempt(route, address(route, other), actor, false)));
    }

    private static boolean mayByRole(Access access, Actor actor) {
        if (access.anyone()) {
            return true;
        }
        return hasRole(access, actor) && (actor.reachesHistory() || access.lessonOnly());
    }

    private static boolean hasRole(Access access, Actor actor) {
        return access.roles().length == 0 || Arrays.stream(access.roles()).anyMatch(actor::is);
    }

    /** On a page, nobody is led to sign in, and who came by code to the teacher's nod, where that would open it. */
    private static boolean refused(Attempt attempt, MockHttpServletResponse answer) {
        @Nullable Actor actor = attempt.actor();
        @Nullable String way = attempt.route().isApi() ? null : answer.getHeader("Location");
        boolean toSignIn = actor == null && way != null && way.startsWith("/sign-in?to=");
        boolean toNod = actor != null
                && !actor.reachesHistory()
                && hasRole(attempt.route().access(), actor)
                && "/me/nod".equals(way);
        return toSignIn || toNod || List.of(401, 403, 404).contains(answer.getStatus());
    }

    private int status(Attempt attempt) {
        return answer(attempt).getStatus();
    }

    private MockHttpServletResponse answer(Attempt attempt) {
        return browser.perform(request(attempt)).getResponse();
    }

    private RequestBuilder request(Attempt attempt) {
        var request = MockMvcRequestBuilders.request(attempt.route().method(), URI.create(attempt.address()));
        if (!attempt.route().isApi()) {
            request.with(SecurityMockMvcRequestPostProcessors.csrf());
        }
        @Nullable Actor actor = attempt.actor();
        if (actor != null && attempt.route().isApi()) {
            request.header("Authorization", "Bearer " + token(actor));
        } else if (actor != null) {
            Cookie cookie = schools.signIn(actor);
            request.cookie(cookie);
        }
        return request;
    }

    private static String address(Route route, ClassId schoolClass) {
        String address = route.pattern().replace("{schoolClass}", schoolClass.toString());
        for (Map.Entry<String, String> each : NOBODYS.entrySet()) {
            address = address.replace("{" + each.getKey() + "}", each.getValue());
        }
        return address.replaceAll("\\{[^}]+}", new UUID(0x7000, Long.MIN_VALUE).toString());
    }

    private Stream<Route> routes() {
        return Route.list(table).stream();
    }

    private Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> handlers() {
        return table.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.foothold."));
    }
}
