package org.foothold;

import java.util.Map;
import org.foothold.database.Migrations;
import org.foothold.server.DatabaseAccess;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a test's application a database of its own, cloned from the migrated template. */
public class TestApplication implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties = Map.copyOf(database().properties());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
    }

    public static DatabaseAccess database() {
        return TestDatabase.create(
                access -> Migrations.run(access.url(), access.owner(), access.ownerPassword(), access.user()));
    }
}
