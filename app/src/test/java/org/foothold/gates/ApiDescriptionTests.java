package org.foothold.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.foothold.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the API equals the code: what is written in docs/api is what the program says of itself (run with
 * {@code -Dfoothold.describe=true} to write it anew), and every route under /api stands in it.
 */
@WebTest
class ApiDescriptionTests {
    private static final Path FILE = Path.of("..", "docs", "api", "openapi.json");
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    MockMvcTester program;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping table;

    @Test
    void theDescriptionEqualsTheCode() throws IOException {
        String said = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(description()) + "\n";
        if (Boolean.getBoolean("foothold.describe")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, said);
        }
        assertThat(FILE).as("run with -Dfoothold.describe=true to write it").hasContent(said);
    }

    @Test
    void everyRouteStandsInTheDescription() throws IOException {
        JsonNode description = description();
        assertThat(description.path("openapi").asString()).startsWith("3.1");
        Set<String> described = new TreeSet<>();
        description.path("paths").propertyNames().forEach(described::add);
        Set<String> routes = new TreeSet<>();
        table.getHandlerMethods().keySet().forEach(route -> routes.addAll(route.getPatternValues()));
        routes.removeIf(route -> !route.startsWith("/api/") || route.startsWith("/api/openapi"));
        assertThat(described).isEqualTo(routes);
    }

    private JsonNode description() throws IOException {
        byte[] body =
                program.get().uri("/api/openapi.json").exchange().getResponse().getContentAsByteArray();
        return JSON.readTree(new String(body, StandardCharsets.UTF_8));
    }
}
