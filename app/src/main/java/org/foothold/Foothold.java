package org.foothold;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application. */
@EnableScheduling
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Foothold {

    /** For the build alone, in which Spring plans the beans and starts none. */
    public static void main(String[] args) {
        SpringApplication.run(Foothold.class, args);
    }
}
