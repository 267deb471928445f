package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/** Who sends a request, as tries are counted. Of IPv6 only the network counts: every device has as many as it likes in it. */
final class Sender {
    private static final int NETWORK_BYTES = 8;

    private Sender() {}

    static String of(HttpServletRequest request) {
        return network(request.getRemoteAddr());
    }

    private static String network(String address) {
        try {
            InetAddress literal = InetAddress.ofLiteral(address);
            return literal instanceof Inet6Address six
                    ? Arrays.toString(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : literal.getHostAddress();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
