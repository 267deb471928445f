package org.foothold.gates;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Ids;
import org.foothold.kernel.TestClock;
import org.foothold.lessons.Lessons;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route that is open to who came by class code and name, with a lesson of another day: a classmate who takes a name
 * would else read and answer whatever its owner did before.
 */
@WebTest
class OtherDaysTests {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping table;

    @Autowired
    MockMvcTester browser;

    @Autowired
    TestSchool schools;

    @Autowired
    Lessons lessons;

    @Autowired
    TestClock clock;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void aClassCodeOpensTheLessonOfTheDayAndNoOther() {
        Living living = new Living();
        beans.autowireBean(living);
        Lived lived = living.elsewhere();
        LocalDate date = LocalDate.parse(lived.names().getOrDefault("date", ""));
        lived.place().run(() -> lessons.close(lived.teacher(), Living.classOf(lived), date));
        assertThat(opened(lived)).isEqualTo(ofALesson()).isNotEmpty();
        List<String> before = kept(lived);
        clock.ahead(Duration.ofDays(8), () -> assertThat(opened(lived)).isEmpty());
        assertThat(kept(lived)).isEqualTo(before);
    }

    /** The routes that answer who came by code, asked for what there is of the lesson. */
    private List<Route> opened(Lived lived) {
        Actor byCode = Objects.requireNonNull(lived.people().get("by code"));
        Cookie cookie = schools.signIn(byCode);
        return ofALesson().stream()
                .filter(route -> !Set.of(401, 403, 404).contains(status(route, lived, cookie)))
                .toList();
    }

    /** All that are open by code and name more than the class. */
    private List<Route> ofALesson() {
        return Route.list(table).stream()
                .filter(route -> route.access().lessonOnly() && route.namesAClass())
                .filter(route -> Route.variables(route.pattern()).size() > 1)
                .toList();
    }

    private int status(Route route, Lived lived, Cookie cookie) {
        var request = Asks.request(route, ids.next(), name -> lived.names().getOrDefault(name, "nothing"))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .cookie(cookie);
        return browser.perform(request).getResponse().getStatus();
    }

    private List<String> kept(Lived lived) {
        return new Traces(sql, transaction)
                .of(lived.place().system().district()).stream()
                        .filter(rows -> !rows.startsWith("schools.sessions"))
                        .toList();
    }
}
