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
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A person's story in a real browser against a running server. All of them share one Spring context, one database and
 * one Chromium: {@link TestBrowser} opens the door.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@SpringBootTest(classes = Foothold.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestApplication.class)
@Import({TestSchool.class, TestBrowser.class, TestClock.class, QuickPasswords.class, FreshAttempts.class})
public @interface BrowserTest {}
