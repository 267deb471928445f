package org.foothold.kernel;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock, in UTC; schools bring their own time zones. Made-up weeks show it a moment of the past. */
@Configuration(proxyBeanMethods = false)
class Time {
    @Bean
    Clock clock() {
        return PastTime.over(Clock.systemUTC());
    }
}
