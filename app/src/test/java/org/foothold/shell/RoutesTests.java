package org.foothold.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Our short way to a route leads where Spring's own way does. */
class RoutesTests {
    private final Routes ours = new Routes();
    private final RequestMappingHandlerMapping theirs = new RequestMappingHandlerMapping();

    /** Each method is reached by the patterns in {@link #routes}, in this order. */
    static final class Handlers {
        void start() {}

        void lesson() {}

        void today() {}

        void either() {}

        void picture() {}

        void anything() {}
    }

    @BeforeEach
    void routes() throws NoSuchMethodException {
        for (RequestMappingHandlerMapping each : new RequestMappingHandlerMapping[] {ours, theirs}) {
            each.setApplicationContext(new StaticApplicationContext());
            each.afterPropertiesSet();
            add(each, "start", "/");
            add(each, "lesson", "/classes/{schoolClass}/lessons/{date}");
            add(each, "today", "/classes/{schoolClass}/lessons/today");
            add(each, "either", "/lessons", "/my/lessons/{date:[0-9-]+}");
            add(each, "picture", "/pictures/{name}.png");
            add(each, "anything", "/files/{*path}");
        }
    }

    private static void add(RequestMappingHandlerMapping routes, String method, String... patterns)
            throws NoSuchMethodException {
        RequestMappingInfo route = RequestMappingInfo.paths(patterns)
                .options(routes.getBuilderConfiguration())
                .build();
        routes.registerMapping(route, new Handlers(), Handlers.class.getDeclaredMethod(method));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/classes/7/lessons/2026-03-02",
                "/classes/7/lessons/today",
                "/classes/7/lessons/today;a=b",
                "/cl%61sses/7/lessons/today",
                "/classes/%C3%A4/lessons/a%2Fb",
                "/lessons",
                "/my/lessons/2026-03-02",
                "/my/lessons/tomorrow",
                "/pictures/fox.png",
                "/pictures/fox.gif",
                "/files",
                "/files/a/b/c",
                "/lessons/",
                "//lessons",
                "/classes//lessons/today",
                "/Classes/7/lessons/today",
                "/classes/7/lessons",
                "/classes/7/lessons/today/live",
                ""
            })
    void leadWhereSpringsLead(String address) throws Exception {
        assertThat(route(ours, address)).isEqualTo(route(theirs, address));
    }

    private static String route(RequestMappingHandlerMapping routes, String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
        ServletRequestPathUtils.parseAndCache(request);
        var found = routes.getHandler(request);
        if (found == null) {
            return "none";
        }
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return ((HandlerMethod) found.getHandler()).getMethod().getName() + variables;
    }

    @Test
    void areFound() throws Exception {
        assertThat(route(ours, "/classes/7/lessons/today")).startsWith("today");
        assertThat(route(ours, "/classes/7/lessons/2026-03-02")).startsWith("lesson");
        assertThat(route(ours, "/files/a/b")).startsWith("anything");
        assertThat(route(ours, "/nothing")).isEqualTo("none");
    }
}
