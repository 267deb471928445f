package org.foothold.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every route with each thing that its address or its content names taken from another class, another school and another
 * district, by everybody whose role opens the route: it is refused, and nothing has changed. A route of which
 * {@link Asks} and {@link Living} do not know how to ask it fails, for the first test asks each for what is one's own.
 */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OthersIdsTests extends Walk {
    /**
     * Where a colleague or something of theirs in the same district may be named: what a target or a published deconstruction says
     * is no secret there, and any of them may be planned with; an administrator moves a term to whatever school.
     */
    private static final Set<String> AMONG_COLLEAGUES = Set.of(
            "GET /targets/{target} target",
            "POST /people/{person}/roles school",
            "POST /classes/{schoolClass}/observations target",
            "POST /api/classes/{schoolClass}/observations target",
            "GET /api/targets/{target} target",
            "GET /api/targets/{target}/versions target",
            "GET /api/deconstructions/{deconstruction}/{version} deconstruction",
            "POST /api/deconstructions/{deconstruction}/{version}/adopt deconstruction",
            "DELETE /api/deconstructions/{deconstruction}/{version}/adopt deconstruction",
            "POST /api/deconstructions/{deconstruction}/{version}/adapt deconstruction",
            "POST /api/targets target",
            "POST /api/targets/{target}/versions needed",
            "PUT /api/frameworks/{framework}/standards/{standard}/draft target",
            "GET /deconstructions/{deconstruction}/{version} deconstruction",
            "POST /deconstructions/{deconstruction}/{version}/adopt deconstruction",
            "POST /deconstructions/{deconstruction}/{version}/leave deconstruction",
            "POST /deconstructions/{deconstruction}/{version}/adapt deconstruction",
            "POST /classes/{schoolClass}/students/{student}/targets/{target}/view target",
            "POST /classes/{schoolClass}/students/{student}/targets/{target}/next-step target",
            "POST /api/classes/{schoolClass}/students/{student}/targets/{target}/views target",
            "POST /api/classes/{schoolClass}/students/{student}/targets/{target}/next-steps target",
            "POST /classes/{schoolClass}/lessons/{date} target",
            "POST /classes/{schoolClass}/teachers colleague",
            "POST /classes/{schoolClass}/students/take schoolmate",
            "POST /api/classes/{schoolClass}/students/take schoolmate",
            "POST /api/classes/{schoolClass}/teachers colleague",
            "POST /schools/terms/{term} school",
            "PUT /api/schools/terms/{term} school",
            "POST /api/people/{person}/roles school",
            "PUT /api/classes/{schoolClass}/lessons/{date} target",
            "POST /classes/{schoolClass}/lessons/{date}/checks target",
            "POST /classes/{schoolClass}/checks/{check} target",
            "POST /api/classes/{schoolClass}/lessons/{date}/checks target",
            "PUT /api/classes/{schoolClass}/checks/{check} target",
            "POST /standards/{framework}/{standard}/deconstruct/draft target");

    /** What belongs to one person, whoever administers the district. */
    private static final Set<String> PERSONAL = Set.of("token", "step", "session");

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private final Map<String, Lived> others = new HashMap<>();
    private final Set<Actor> carried = new HashSet<>();
    private Lived own;
    private Traces traces;

    /** Somebody asks for something under a name that is not theirs. */
    private record Attempt(Route route, @Nullable Actor actor, Set<String> swapped, String whose, Lived other) {
        @Override
        public String toString() {
            Object who = actor == null ? "nobody signed in" : actor.roles() + " " + actor.reach();
            return route.name() + " as " + who + " with " + swapped + " of " + whose;
        }
    }

    @BeforeAll
    void lives() {
        own = living.elsewhere();
        Route.list(table).forEach(route -> living.with(own, route));
        others.put("another class", living.in(own.place(), own));
        others.put("another school", living.in(own.place().anotherSchool(), own));
        others.put("another district", living.in(withOtherClassNumbers(schools.district()), null));
        others.values().forEach(other -> Route.list(table).forEach(route -> living.with(other, route)));
        own.everybody().forEach(this::carry);
        traces = new Traces(sql, transaction);
    }

    /** Classes are numbered within their district: ours must have other numbers than theirs. */
    private static TestSchool.Place withOtherClassNumbers(TestSchool.Place place) {
        Actor somebody = place.teacher("Somebody");
        for (int i = 0; i < 5; i++) {
            place.schoolClass(somebody);
        }
        return place;
    }

    /** Signed in before anything is compared, for that leaves traces of its own. */
    private void carry(Actor actor) {
        if (carried.add(actor)) {
            browser.get().uri("/me/nod").cookie(cookie(actor)).exchange();
            if (actor.reachesHistory()) {
                token(actor);
            }
        }
    }

    @Test
    void everyNameThatARouteHasIsKnown() {
        Set<String> unknown = new TreeSet<>();
        for (Route route : routes()) {
            named(route).stream()
                    .filter(name -> !own.names().containsKey(name))
                    .forEach(name -> unknown.add(name + " of " + route.name()));
        }
        assertThat(unknown).as("names of which Living makes nothing").isEmpty();
        Set<String> gone = new TreeSet<>(Asks.told());
        Route.list(table).forEach(route -> gone.remove(route.name()));
        assertThat(gone).as("routes that Asks tells of and that are not there").isEmpty();
    }

    /** Who asks for a change may have nothing left to ask of: then everything is lived anew, elsewhere. */
    @Test
    void everybodyReachesTheirOwn() {
        List<String> shut = new ArrayList<>();
        Lived changed = living.elsewhere();
        for (Route route : routes()) {
            List<Integer> answers = answers(route, route.changes() ? living.with(changed, route) : own);
            if (isShut(answers) && route.changes()) {
                changed = living.elsewhere();
                answers = answers(route, living.with(changed, route));
            }
            if (isShut(answers)) {
                shut.add(route.name() + " answered " + answers + ": say in Asks what it is sent");
            }
        }
        assertThat(shut).isEmpty();
    }

    private static boolean isShut(List<Integer> answers) {
        return answers.stream().noneMatch(status -> status < 400);
    }

    /** What everybody whose role opens the route is answered who asks for what is their own. */
    private List<Integer> answers(Route route, Lived lived) {
        List<Integer> answers = new ArrayList<>();
        for (@Nullable Actor actor : askers(route, lived)) {
            if (actor != null) {
                carry(actor);
            }
            answers.add(ask(new Attempt(route, actor, Set.of(), "their own", lived), lived)
                    .getStatus());
        }
        return answers;
    }

    @Test
    void nobodyReachesWhatIsSomebodyElses() {
        List<String> open = new ArrayList<>();
        for (Route route : routes()) {
            List<String> before = all();
            for (Attempt attempt : attempts(route, Asks.inAddress(route))) {
                MockHttpServletResponse answer = ask(attempt, own);
                boolean refused = Set.of(401, 403, 404).contains(answer.getStatus())
                        || (route.access().anyone()
                                && answer.getStatus() == 422
                                && answer.getCookie("foothold") == null);
                if (!refused) {
                    open.add(attempt + ": " + answer.getStatus());
                }
            }
            List<String> changed = new ArrayList<>(all());
            changed.removeAll(before);
            changed.forEach(each -> open.add(route.name() + " changed what it should not: " + each));
        }
        assertThat(open).isEmpty();
    }

    @Test
    void nobodyBringsInWhatIsSomebodyElses() {
        List<String> open = new ArrayList<>();
        for (Route route : routes()) {
            for (Attempt attempt : attempts(route, Asks.inSent(route))) {
                String name = attempt.other()
                        .names()
                        .getOrDefault(attempt.swapped().iterator().next(), "");
                DistrictId district = own.place().system().district();
                long before = traces.rowsWith(district, name);
                MockHttpServletResponse answer = ask(attempt, own);
                if (traces.rowsWith(district, name) != before) {
                    open.add(attempt + ": " + answer.getStatus() + " and it is kept");
                }
                othersIds(attempt)
                        .filter(text(answer)::contains)
                        .forEach(each -> open.add(attempt + ": shows " + each));
            }
        }
        assertThat(open).isEmpty();
    }

    /** What the other class has and one's own has not, but for what was asked for by name. */
    private Stream<String> othersIds(Attempt attempt) {
        return attempt.other().names().entrySet().stream()
                .filter(each -> !attempt.swapped().contains(each.getKey()))
                .filter(each -> !isOfColleagues(attempt, each.getKey()))
                .map(Map.Entry::getValue)
                .filter(value -> value.length() == 36 && !own.names().containsValue(value));
    }

    /** What somebody made of a standard is there for everybody of the district who opens the standard. */
    private boolean isOfColleagues(Attempt attempt, String name) {
        return inSameDistrict(attempt)
                && Set.of("target", "deconstruction", "draft").contains(name);
    }

    private boolean inSameDistrict(Attempt attempt) {
        return attempt.other().place().system().equals(own.place().system());
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private List<String> all() {
        List<String> all = new ArrayList<>();
        Set<DistrictId> districts = new HashSet<>();
        districts.add(own.place().system().district());
        others.values().forEach(each -> districts.add(each.place().system().district()));
        districts.forEach(each -> all.addAll(traces.of(each)));
        return all;
    }

    private List<Route> routes() {
        return Route.list(table).stream()
                .filter(route -> !named(route).isEmpty())
                .toList();
    }

    private static Set<String> named(Route route) {
        Set<String> named = new TreeSet<>(Asks.inAddress(route));
        named.addAll(Asks.inSent(route));
        return named;
    }

    private static List<@Nullable Actor> askers(Route route, Lived lived) {
        List<@Nullable Actor> askers = new ArrayList<>();
        if (route.access().anyone()) {
            askers.add(null);
        }
        lived.everybody().stream().filter(route::mayBeOpenedBy).forEach(askers::add);
        return askers;
    }

    private List<Attempt> attempts(Route route, Set<String> names) {
        List<Attempt> attempts = new ArrayList<>();
        for (Map.Entry<String, Lived> other : others.entrySet()) {
            for (@Nullable Actor actor : askers(route, own)) {
                for (String name : names) {
                    attempts.add(new Attempt(route, actor, Set.of(name), other.getKey(), other.getValue()));
                }
                if (names.size() > 1 && names.equals(Asks.inAddress(route))) {
                    attempts.add(new Attempt(route, actor, names, other.getKey(), other.getValue()));
                }
            }
        }
        attempts.removeIf(this::isNoTrespass);
        return attempts;
    }

    private boolean isNoTrespass(Attempt attempt) {
        boolean sameDistrict = inSameDistrict(attempt);
        Set<String> foreign = new TreeSet<>(attempt.swapped());
        if (foreign.stream().anyMatch(Asks.SECRETS::contains)) {
            return true;
        }
        foreign.removeIf(name -> Objects.equals(
                        own.names().get(name), attempt.other().names().get(name))
                || (sameDistrict && AMONG_COLLEAGUES.contains(attempt.route().name() + " " + name)));
        return foreign.isEmpty() || (sameDistrict && administers(attempt, foreign));
    }

    /** An administrator reaches each class of the district, but no class by the name of another one's things. */
    private boolean administers(Attempt attempt, Set<String> foreign) {
        @Nullable Actor actor = attempt.actor();
        if (actor == null || !actor.is(Role.ADMINISTRATOR) || foreign.stream().anyMatch(PERSONAL::contains)) {
            return false;
        }
        Set<String> left = new TreeSet<>(Asks.inAddress(attempt.route()));
        left.removeAll(attempt.swapped());
        left.removeIf(name ->
                Objects.equals(own.names().get(name), attempt.other().names().get(name)));
        return left.isEmpty();
    }

    private MockHttpServletResponse ask(Attempt attempt, Lived lived) {
        Route route = attempt.route();
        var request = Asks.request(
                route,
                ids.next(),
                name -> (attempt.swapped().contains(name) ? attempt.other() : lived)
                        .names()
                        .getOrDefault(name, "nothing"));
        @Nullable Actor actor = attempt.actor();
        if (actor != null) {
            as(actor, route, request);
        } else if (!route.isApi()) {
            request.with(SecurityMockMvcRequestPostProcessors.csrf());
        }
        return browser.perform(request).getResponse();
    }
}
