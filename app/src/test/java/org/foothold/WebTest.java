package org.foothold;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.foothold.kernel.TestClock;
import org.foothold.schools.FreshAttempts;
import org.foothold.schools.QuickPasswords;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of pages or the API over the whole application on a fresh database. All of them share one Spring context and
 * so one database: a test makes its own district ({@link TestSchool}) and looks at nothing else.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("web")
@SpringBootTest(classes = Foothold.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestApplication.class)
@Import({TestSchool.class, TestClock.class, QuickPasswords.class, FreshAttempts.class})
public @interface WebTest {}
