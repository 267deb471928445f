package org.foothold;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a test's application a database of its own, cloned from the migrated template. */
public class TestApplication implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties = new HashMap<>(TestDatabase.create().properties());
        properties.put("foothold.demo", "ASKED_FOR");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
    }
}
