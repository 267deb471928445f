package org.foothold;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Foothold {
    public static void main(String[] args) {
        SpringApplication.run(Foothold.class, args);
    }
}
