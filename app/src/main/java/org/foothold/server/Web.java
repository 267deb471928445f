package org.foothold.server;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Where the web server listens, and what it says about that. */
final class Web {

    private static final List<String> WITHOUT_HTTPS = List.of(
            "Without https a browser on another device refuses the camera, working without network and passkeys;",
            "everything else works. For https: --tls CERTIFICATE KEY, or a proxy named with --behind-proxy.");

    private static final String ADDRESS_UNKNOWN =
            "Links and QR codes name the host that a browser names. To name yours alone: --address https://HOST";

    private static final String THIS_COMPUTER_ONLY =
            "On this computer only. To let in the devices of the room, stop it and add --lan.";

    private final ServeOptions options;

    Web(ServeOptions options) {
        this.options = options;
    }

    /** Says at once what would fail seconds later. */
    void check() {
        if (!options.tls.isEmpty()) {
            Certificate.check(options.tls.getFirst(), options.tls.getLast());
        }
        if (options.address != null) {
            origin(options.address);
        }
        new Port(options.port).check(bind());
    }

    Map<String, String> properties() {
        var properties = new HashMap<String, String>();
        properties.put("server.port", String.valueOf(options.port));
        properties.put("server.address", bind());
        if (options.demo || options.newDemo) {
            properties.put("foothold.demo", options.newDemo ? "MADE_ANEW" : "MADE");
        }
        if (!options.tls.isEmpty()) {
            properties.put(
                    "server.ssl.certificate", "file:" + options.tls.getFirst().toAbsolutePath());
            properties.put(
                    "server.ssl.certificate-private-key",
                    "file:" + options.tls.getLast().toAbsolutePath());
        }
        if (options.address != null) {
            properties.put("foothold.address", origin(options.address));
        } else if (options.lan && options.port != 0) {
            properties.put("foothold.address", scheme() + "://" + Network.addressInTheRoom() + ":" + options.port);
        }
        if (options.proxy != null) {
            properties.put("server.forward-headers-strategy", "native");
            properties.put("server.tomcat.remoteip.internal-proxies", addresses(options.proxy));
            // A proxy hands on what it does not write itself: then the browser would say what our host is.
            properties.put("server.tomcat.remoteip.host-header", "");
            properties.put("server.tomcat.remoteip.port-header", "");
        }
        return properties;
    }

    /** The address that a person at this machine opens. */
    String address(ApplicationContext context) {
        return address("localhost", context);
    }

    /** The address that others open, where one was told or found; else that of this machine. */
    String knownAddress(ApplicationContext context) {
        return context.getEnvironment().getProperty("foothold.address", address(context));
    }

    List<String> lines(ApplicationContext context) {
        var lines = new ArrayList<String>();
        lines.add("Foothold is ready: " + address(context));
        if (options.proxy != null) {
            lines.add("Trusted proxy:     " + options.proxy);
            if (options.address == null) {
                lines.add(ADDRESS_UNKNOWN);
            }
        }
        if (options.lan) {
            lines.addAll(linesForTheRoom(address(Network.addressInTheRoom(), context)));
        } else if (options.proxy == null) {
            lines.add(THIS_COMPUTER_ONLY);
        }
        return lines;
    }

    private List<String> linesForTheRoom(String address) {
        var lines = new ArrayList<String>();
        lines.add("In this room:      " + address);
        lines.addAll(new QrCode(address).lines());
        if (options.tls.isEmpty()) {
            lines.addAll(WITHOUT_HTTPS);
        }
        return lines;
    }

    /** With the port that was asked for, or the one that the system has chosen for port 0. */
    private String address(String host, ApplicationContext context) {
        return scheme() + "://" + host + ":" + context.getEnvironment().getProperty("local.server.port");
    }

    private String scheme() {
        return options.tls.isEmpty() ? "http" : "https";
    }

    private String bind() {
        return options.lan || isElsewhere(options.proxy) ? "0.0.0.0" : "127.0.0.1";
    }

    private static boolean isElsewhere(@Nullable String proxy) {
        return proxy != null && !Arrays.stream(resolve(proxy)).allMatch(InetAddress::isLoopbackAddress);
    }

    private static String addresses(String proxy) {
        return Arrays.stream(resolve(proxy))
                .map(InetAddress::getHostAddress)
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    private static InetAddress[] resolve(String proxy) {
        try {
            return InetAddress.getAllByName(proxy);
        } catch (UnknownHostException e) {
            throw new ServerProblem("The proxy's host '" + proxy + "' is unknown.", e);
        }
    }

    /** Scheme, host and port. */
    private static String origin(URI address) {
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        boolean bare = address.getHost() != null && address.getUserInfo() == null && address.getQuery() == null;
        if (!web || !bare || !List.of("", "/").contains(address.getPath())) {
            throw new ServerProblem(
                    "The address '" + address + "' of --address is none like https://school.example, without a path.");
        }
        return address.getScheme() + "://" + address.getAuthority();
    }
}
