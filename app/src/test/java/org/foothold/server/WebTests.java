package org.foothold.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.env.MockEnvironment;
import picocli.CommandLine;

class WebTests {

    private static final String WITHOUT_HTTPS = "refuses the camera, working without network and passkeys";

    private static final String CERTIFICATE = """
            -----BEGIN CERTIFICATE-----
            MIIBijCCAS+gAwIBAgIUOXSigXl9pJfeAl+9poug5Hjf2rQwCgYIKoZIzj0EAwIw
            GTEXMBUGA1UEAwwOc2Nob29sLmV4YW1wbGUwIBcNMjYxMTI3MTYwMTUzWhgPMjEy
            NjExMDMxNjAxNTNaMBkxFzAVBgNVBAMMDnNjaG9vbC5leGFtcGxlMFkwEwYHKoZI
            zj0CAQYIKoZIzj0DAQcDQgAE1UXthM6n4fHGaJ7n13HJe93/V7Clv9U0ibAkligB
            TVGuwWPgFOPZ1rwSPVEDGnf36jtnhokzz9vN06CoKSgWq6NTMFEwHQYDVR0OBBYE
            FGsx6Dt6dHv3PAegY6LSozQgYzkNMB8GA1UdIwQYMBaAFGsx6Dt6dHv3PAegY6LS
            ozQgYzkNMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIhAKHWDCAz
            yJb1PQZnMm7cG+jewlw5L3uXtBRTKDdxFh2UAiEA+8XezorPnU7k2vMWRpkEfoha
            BL1qtQayKxqWnqbMuzY=
            -----END CERTIFICATE-----
            """;

    @Test
    void listensOnThisMachineOnly() {
        assertThat(web().properties()).containsEntry("server.address", "127.0.0.1");
        assertThat(lines(web()))
                .containsExactly(
                        "Foothold is ready: http://localhost:8080",
                        "On this computer only. To let in the devices of the room, stop it and add --lan.");
    }

    @Test
    void servesTheRoomWhenAskedAndSaysWhatIsRefusedWithoutHttps() {
        var web = web("--lan");
        assertThat(web.properties()).containsEntry("server.address", "0.0.0.0");
        assertThat(lines(web))
                .anyMatch(line -> line.startsWith("In this room:"))
                .anyMatch(line -> line.contains(WITHOUT_HTTPS));
    }

    @Test
    void linksAndCodesLeadToWhereTheRoomFindsIt() {
        String address = "http://" + Network.addressInTheRoom() + ":8080";
        assertThat(web("--lan").properties()).containsEntry("foothold.address", address);
        assertThat(lines(web("--lan"))).anyMatch(line -> line.endsWith(address));
        assertThat(web("--lan", "--tls", "cert.pem", "key.pem").properties())
                .containsEntry("foothold.address", address.replace("http:", "https:"));
        assertThat(web().properties()).as("not in the room").doesNotContainKey("foothold.address");
        assertThat(web("--lan", "--port", "0").properties())
                .as("a port that is not known yet")
                .doesNotContainKey("foothold.address");
    }

    @Test
    void hasNothingToWarnOfWithHttps() {
        var web = web("--lan", "--tls", "cert.pem", "key.pem");
        assertThat(web.properties())
                .hasEntrySatisfying(
                        "server.ssl.certificate-private-key",
                        key -> assertThat(key)
                                .isEqualTo("file:" + Path.of("key.pem").toAbsolutePath()));
        assertThat(lines(web))
                .contains("Foothold is ready: https://localhost:8080")
                .noneMatch(line -> line.contains(WITHOUT_HTTPS));
    }

    @Test
    void saysWhichFileOfTheCertificateCannotBeRead() {
        assertThatThrownBy(() ->
                        web("--port", "0", "--tls", "nowhere.pem", "key.pem").check())
                .isInstanceOf(ServerProblem.class)
                .hasMessageContaining("nowhere.pem");
    }

    @Test
    void saysWhichFileOfTheCertificateIsNone(@TempDir Path folder) throws IOException {
        var none = Files.writeString(folder.resolve("none.pem"), "nothing of that kind");
        var certificate = Files.writeString(folder.resolve("certificate.pem"), CERTIFICATE);
        assertThatThrownBy(() -> tls(none, certificate).check())
                .isInstanceOf(ServerProblem.class)
                .hasMessageContainingAll("none.pem of --tls holds no certificate", "certificate first");
        assertThatThrownBy(() -> tls(certificate, certificate).check())
                .isInstanceOf(ServerProblem.class)
                .hasMessageContainingAll("certificate.pem of --tls holds no private key", "then its private key");
    }

    private static Web tls(Path certificate, Path key) {
        return web("--port", "0", "--tls", certificate.toString(), key.toString());
    }

    @Test
    void believesForwardedHeadersOfTheNamedProxyAlone() {
        assertThat(web().properties()).doesNotContainKey("server.forward-headers-strategy");
        var trusted = web("--behind-proxy", "192.0.2.7").properties().get("server.tomcat.remoteip.internal-proxies");
        assertThat("192.0.2.7").matches(String.valueOf(trusted));
        assertThat("192.0.2.70").doesNotMatch(String.valueOf(trusted));
    }

    @Test
    void whatABrowserSaysOfOurHostIsNotBelievedThroughAProxyEither() {
        assertThat(web("--behind-proxy", "192.0.2.7").properties())
                .containsEntry("server.tomcat.remoteip.host-header", "")
                .containsEntry("server.tomcat.remoteip.port-header", "");
        assertThat(lines(web("--behind-proxy", "192.0.2.7"))).anyMatch(line -> line.contains("--address https://HOST"));
    }

    @Test
    void namesTheAddressThatPeopleOpen() {
        var web = web("--lan", "--behind-proxy", "192.0.2.7", "--address", "https://school.example/");
        assertThat(web.properties()).containsEntry("foothold.address", "https://school.example");
        assertThat(lines(web)).noneMatch(line -> line.contains("--address"));
        for (var none : List.of("school.example", "ftp://school.example", "https://school.example/path", "https:///")) {
            assertThatThrownBy(() -> web("--port", "0", "--address", none).check())
                    .as(none)
                    .isInstanceOf(ServerProblem.class);
        }
    }

    @Test
    void refusesAProxyThatNobodyKnows() {
        assertThatThrownBy(() -> web("--behind-proxy", "no such host").properties())
                .isInstanceOf(ServerProblem.class)
                .hasMessageContaining("no such host");
    }

    private static Web web(String... words) {
        return new Web(CommandLine.populateCommand(new ServeOptions(), words));
    }

    private static List<String> lines(Web web) {
        try (var context = new StaticApplicationContext()) {
            context.setEnvironment(new MockEnvironment().withProperty("local.server.port", "8080"));
            return web.lines(context);
        }
    }
}
