package org.foothold.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.foothold.WebTest;
import org.foothold.kernel.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * What no database keeps, in each place of each route where it may stand: the character U+0000 in text, and days of far years.
 * It is told that it is not understood, and never fails.
 */
@WebTest
class UnkeepableTests extends Walk {
    private static final Pattern JSON_TEXT = Pattern.compile("\"([^\"]*)\"(?!:)");
    private static final Pattern DAY = Pattern.compile("20\\d\\d-\\d\\d-\\d\\d(?!T)");
    private static final Pattern FORM_FIELD = Pattern.compile("=([^&]*)");

    @Test
    void noTextInEachPartOfAnAddressAndInEachQuery() {
        assertRefused(Set.of(400), route -> addresses(route).map(each -> Asks.request(route, each, "")));
    }

    private static Stream<String> addresses(Route route) {
        Stream<String> parts = Route.variables(route.pattern()).stream()
                .map(spoilt -> Route.fill(route.pattern(), name -> name.equals(spoilt) ? "a%00" : "1"));
        return Stream.concat(parts, Stream.of(Route.fill(route.pattern(), name -> "1") + "?words=a%00b"));
    }

    @Test
    void noTextInEachFieldThatIsSent() {
        Lived lived = living.elsewhere();
        assertRefused(Set.of(400, 422), route -> {
            UnaryOperator<String> value = values(route, living.with(lived, route));
            return spoilt(Route.fill(Asks.sent(route), value))
                    .map(sent -> asked(route, lived, Route.fill(route.pattern(), value), sent));
        });
    }

    @Test
    void farDaysInEachAddressAndInEachFieldThatIsSent() {
        Lived lived = living.elsewhere();
        assertRefused(
                Set.of(400, 404, 422),
                route -> Stream.of("+999999999-01-01", "-999999999-01-01", "1899-12-31", "2200-01-01")
                        .flatMap(day -> onDay(route, living.with(lived, route), day)));
    }

    private Stream<MockHttpServletRequestBuilder> onDay(Route route, Lived lived, String day) {
        UnaryOperator<String> value = values(route, lived);
        String written = route.isApi() ? day : day.replace("+", "%2B");
        String sent = Route.fill(Asks.sent(route), value);
        String address = Route.fill(route.pattern(), value);
        String dated = Route.fill(route.pattern(), name -> name.equals("date") ? day : value.apply(name));
        Stream<MockHttpServletRequestBuilder> all = DAY.matcher(sent)
                .results()
                .map(each -> asked(route, lived, address, sent.replace(each.group(), written)));
        return dated.equals(address) ? all : Stream.concat(all, Stream.of(asked(route, lived, dated, sent)));
    }

    private UnaryOperator<String> values(Route route, Lived lived) {
        return Asks.values(route, ids.next(), name -> lived.names().getOrDefault(name, "nothing"));
    }

    private MockHttpServletRequestBuilder asked(Route route, Lived lived, String address, String sent) {
        Actor actor = lived.everybody().stream()
                .filter(route::mayBeOpenedBy)
                .findFirst()
                .orElseThrow();
        return as(actor, route, Asks.request(route, address, sent));
    }

    /** With the character in one field after the other; a file of standards is read beside, and says itself what it lacks. */
    private static Stream<String> spoilt(String sent) {
        boolean json = sent.startsWith("{") || sent.startsWith("[");
        return (json ? JSON_TEXT : FORM_FIELD)
                .matcher(sent.contains("CFDocument") ? "" : sent)
                .results()
                .map(each -> sent.substring(0, each.end(1)) + (json ? "\\u0000" : "%00") + sent.substring(each.end(1)));
    }

    private void assertRefused(Set<Integer> refusals, Function<Route, Stream<MockHttpServletRequestBuilder>> asking) {
        Set<String> answered = new TreeSet<>();
        int[] asked = {0};
        for (Route route : Route.list(table)) {
            asking.apply(route)
                    .map(request -> browser.perform(request).getResponse().getStatus())
                    .peek(status -> asked[0]++)
                    .filter(status -> !refusals.contains(status))
                    .forEach(status -> answered.add(route.name() + ": " + status));
        }
        assertThat(answered).isEmpty();
        assertThat(asked[0]).isGreaterThan(20);
    }
}
