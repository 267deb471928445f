package org.foothold.shell;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.foothold.kernel.Actor;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the API says of the whole. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String ABOUT = """
            Whatever a person can do on the pages of Foothold, a program can do here for that person, with a token of \
            theirs. Problems are answered as RFC 9457. A POST with an Idempotency-Key may be repeated for a day; one \
            that broke off is answered with the type urn:foothold:problem:outcome-unknown: look before it is sent with \
            another key. Lists end with a cursor, next, where more follows. Nothing here holds a number of a student's worth.""";

    @Bean
    OpenAPI openApi() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, SignedIn.class);
        return new OpenAPI()
                .info(new Info()
                        .title("Foothold")
                        .version("1")
                        .description(ABOUT)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }
}
