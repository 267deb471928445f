package org.foothold.gates;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictScope;
import org.foothold.kernel.Ids;
import org.foothold.schools.ApiTokens;
import org.foothold.schools.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A walk of the route table through classes in which much happened, by people who sign in once and carry one token. */
abstract class Walk {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping table;

    @Autowired
    MockMvcTester browser;

    @Autowired
    TestSchool schools;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Ids ids;

    final Living living = new Living();
    private final Map<Actor, Cookie> cookies = new HashMap<>();
    private final Map<Actor, String> issued = new HashMap<>();

    @Autowired
    void live(AutowireCapableBeanFactory beans) {
        beans.autowireBean(living);
    }

    /** Asked with what the route's side takes: the API a token, pages a cookie and the token of their forms. */
    MockHttpServletRequestBuilder as(Actor actor, Route route, MockHttpServletRequestBuilder request) {
        return route.isApi()
                ? request.header("Authorization", "Bearer " + token(actor))
                : request.cookie(cookie(actor)).with(SecurityMockMvcRequestPostProcessors.csrf());
    }

    Cookie cookie(Actor actor) {
        return cookies.computeIfAbsent(actor, schools::signIn);
    }

    String token(Actor actor) {
        return issued.computeIfAbsent(actor, this::issue);
    }

    private String issue(Actor actor) {
        return DistrictScope.within(
                actor.district(),
                () -> tokens.issue(
                        actor, Session.Means.PASSWORD, "walk", Set.of("*:read", "*:write"), Duration.ofHours(1)));
    }

    /** What the route takes, of what is there in the class. */
    MockHttpServletRequestBuilder request(Route route, Lived lived) {
        return Asks.request(route, ids.next(), name -> lived.names().getOrDefault(name, "nothing"));
    }
}
