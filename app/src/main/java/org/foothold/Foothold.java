package org.foothold;

import org.foothold.server.Terminal;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application, and the program that {@code ./foothold} runs. */
@EnableScheduling
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Foothold {

    public static void main(String[] args) {
        System.exit(Terminal.run(Foothold.class, args));
    }
}
