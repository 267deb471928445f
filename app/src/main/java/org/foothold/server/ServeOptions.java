package org.foothold.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a person may choose for {@code ./foothold serve}. */
final class ServeOptions {

    @Option(
            names = "--port",
            paramLabel = "NUMBER",
            defaultValue = "8080",
            description = "Port to listen on (default ${DEFAULT-VALUE}).")
    int port;

    @Option(
            names = "--demo",
            description = "Offer the demonstration school, too; without it there is none once a real school is set up.")
    boolean demo;

    @Option(names = "--new-demo", description = "Offer the demonstration school, made anew at this start.")
    boolean newDemo;

    @Option(names = "--lan", description = "Serve the other devices in the room, too; prints address and QR code.")
    boolean lan;

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "The address that people open, such as https://school.example; links and QR codes name it.")
    @Nullable
    URI address;

    @Option(
            names = "--tls",
            arity = "2",
            paramLabel = "FILE",
            description = "Certificate and private key (PEM files), for https.")
    List<Path> tls = List.of();

    @Option(
            names = "--behind-proxy",
            paramLabel = "HOST",
            description = "Trust the forwarded headers of the proxy that runs on this host.")
    @Nullable
    String proxy;
}
