package org.foothold.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

class AssetsTests {

    @Test
    void areKnownAsSoonAsEveryPartIsMadeAndBeforeAnybodyCanAsk() {
        var context = new StaticWebApplicationContext();
        var mapping = new SimpleUrlHandlerMapping(Map.of("/assets/**", new ResourceHttpRequestHandler()));
        mapping.setApplicationContext(context);
        context.getBeanFactory().registerSingleton("mapping", mapping);
        var assets = new ResourceUrlProvider();
        assets.setApplicationContext(context);
        var fence = new StaticListableBeanFactory().getBeanProvider(ClassFence.class);

        new WebConfiguration(fence).assetsBeforeTheServerOpens(assets, context).afterSingletonsInstantiated();

        assertThat(assets.getHandlerMap()).containsOnlyKeys("/assets/**");
    }

    /** Browsers keep them for a year, so each is asked for by an address that names its content; an import cannot. */
    @Test
    void noScriptNamesAnotherByAnAddressThatStaysTheSame() throws IOException {
        try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/static/assets"))) {
            assertThat(scripts.filter(file -> file.toString().endsWith(".js")))
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(Files.readString(file)).doesNotContainPattern("from\\s*[\"']|import\\s*[\"']"));
        }
    }
}
