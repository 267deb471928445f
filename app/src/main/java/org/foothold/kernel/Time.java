package org.foothold.kernel;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The one clock, in UTC; schools bring their own time zones. Made-up weeks show it a moment of the past. What modules do
 * when it is time, by {@code @Scheduled}, is begun from here.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Time {
    /** The database keeps no less: what is said of a moment before and after it was kept is the same. */
    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    @Bean
    Clock clock() {
        return PastTime.over(Clock.tick(Clock.systemUTC(), MICROSECOND));
    }
}
