package org.foothold.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address by which other devices reach this Foothold, for links and QR codes. Somebody who sits at the machine sees
 * it as "localhost", which opens nothing on another device; and whoever makes up the name of a host must not have it
 * printed on a card. A number is believed: only the machine that has it is asked by it, and a laptop has several.
 */
@Component
public class PublicAddress {
    private final String configured;

    PublicAddress(@Value("${foothold.address:}") String configured) {
        this.configured = configured;
    }

    /** Without a path, such as {@code https://school.example}. */
    public String of(HttpServletRequest request) {
        return configured.isEmpty() || isAnotherNumberOfOurs(request.getServerName())
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : configured;
    }

    private boolean isAnotherNumberOfOurs(String host) {
        return !isThisMachine(host)
                && isNumber(host)
                && isNumber(URI.create(configured).getHost());
    }

    private static boolean isNumber(String host) {
        return host.startsWith("[") || Character.isDigit(host.charAt(host.length() - 1));
    }

    /** Whether {@link #of} opens nothing on any other device. */
    public boolean isHereOnly(HttpServletRequest request) {
        return configured.isEmpty() && isThisMachine(request.getServerName());
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
