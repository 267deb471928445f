package org.foothold;

import org.foothold.server.Terminal;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The application, and the program that {@code ./foothold} runs. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Foothold {

    public static void main(String[] args) {
        System.exit(Terminal.run(Foothold.class, args));
    }
}
