package org.foothold.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address by which other devices reach this Foothold, for links and QR codes. Somebody who sits at the machine sees
 * it as "localhost", which opens nothing on another device.
 */
@Component
public class PublicAddress {
    private final String configured;

    PublicAddress(@Value("${foothold.address:}") String configured) {
        this.configured = configured;
    }

    /** Without a path, such as {@code https://school.example}. */
    public String of(HttpServletRequest request) {
        return isThisMachine(request.getServerName()) && !configured.isEmpty()
                ? configured
                : ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }

    /** Whether {@link #of} opens nothing on any other device. */
    public boolean isHereOnly(HttpServletRequest request) {
        return configured.isEmpty() && isThisMachine(request.getServerName());
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
