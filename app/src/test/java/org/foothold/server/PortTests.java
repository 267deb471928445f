package org.foothold.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortTests {

    private static final String HERE = "127.0.0.1";

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536, 99_999})
    void saysWhichNumbersArePorts(int number) {
        assertThatThrownBy(() -> new Port(number).check(HERE))
                .isInstanceOf(ServerProblem.class)
                .hasMessageContaining("no port " + number)
                .hasMessageContaining("from 0 to 65535");
    }

    @Test
    void saysThatAnotherProgramHasThePort() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName(HERE))) {
            assertThatThrownBy(() -> new Port(other.getLocalPort()).check(HERE))
                    .isInstanceOf(ServerProblem.class)
                    .hasMessageContaining("is taken by another program");
        }
    }

    @Test
    void saysThatLowPortsNeedRoot() {
        assertThat(new Port(80).refused(HERE, new BindException("Permission denied")))
                .hasMessageContainingAll("port 80", "Permission denied", "ports below 1024 need root", "--port")
                .hasMessageNotContaining("taken");
    }

    @Test
    void anAddressOfAnotherMachineIsNoPortThatIsTaken() throws IOException {
        var port = Program.freePort();
        assertThatThrownBy(() -> new Port(port).check("192.0.2.1"))
                .isInstanceOf(ServerProblem.class)
                .hasMessageContaining("cannot listen on port " + port + " of 192.0.2.1")
                .hasMessageNotContaining("taken");
    }
}
