package org.foothold.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.TreeSet;
import org.foothold.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the API equals the code: what is written in docs/api, and handed out by the program, is what the
 * handlers and records say (run with {@code -Dfoothold.describe=true} to write it anew). That answers are as it says,
 * {@link ForWalkTests} looks.
 */
@WebTest
class ApiDescriptionTests {
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    MockMvcTester program;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping table;

    private Description description;

    @BeforeEach
    void describe() {
        description = new Description(table);
    }

    @Test
    void theDescriptionEqualsTheCode() throws IOException {
        String said = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(description.whole()) + "\n";
        if (Boolean.getBoolean("foothold.describe")) {
            Files.createDirectories(Description.FILE.getParent());
            Files.writeString(Description.FILE, said);
        }
        assertThat(Description.FILE)
                .as("run with -Dfoothold.describe=true to write it")
                .hasContent(said);
    }

    @Test
    void everybodyReadsItInWhateverLanguage() {
        MockHttpServletResponse answer = program.get()
                .uri("/api/openapi.json")
                .header("Accept-Language", "xx-YY")
                .header("Authorization", "Bearer whatever")
                .exchange()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        JsonNode served = JSON.readTree(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(served.path("openapi").asString()).startsWith("3.1");
        assertThat(served.path("paths").propertyNames()).contains("/api/classes");
    }

    @Test
    void everyOperationHasANameAndASummaryOfItsOwn() {
        assertThat(description.ids()).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(description.ids()))
                .as("src/test/resources/api/summaries.properties")
                .isEqualTo(new TreeSet<>(description.summaries().stringPropertyNames()));
        assertThat(description.summaries().values()).doesNotHaveDuplicates();
    }

    @Test
    void twoRecordsOfOneNameAreRefused() throws NoSuchMethodException {
        Schemas schemas = new Schemas(new Javadocs());
        schemas.of(One.class.getMethod("its").getAnnotatedReturnType());
        assertThatThrownBy(() -> schemas.of(Other.class.getMethod("its").getAnnotatedReturnType()))
                .hasMessageContaining("would be one schema");
    }

    /** Has a record of a name. */
    interface One {
        /** The record. */
        record SameJson(String text) {}

        SameJson its();
    }

    /** Has another of the same. */
    interface Other {
        /** The record. */
        record SameJson(int number) {}

        SameJson its();
    }
}
