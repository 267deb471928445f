package org.foothold.kernel;

import java.time.Clock;
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
    @Bean
    Clock clock() {
        return PastTime.over(Clock.systemUTC());
    }
}
