package org.foothold.schools.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class SenderTests {
    @Test
    void countsANetworkOfIpv6AsOne() {
        assertThat(sender("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(sender("2001:db8:1:2::9"))
                .isNotEqualTo(sender("2001:db8:1:3:3:4:5:6"));
    }

    @Test
    void tellsAddressesOfIpv4ApartHoweverWritten() {
        assertThat(sender("192.0.2.1")).isEqualTo(sender("::ffff:192.0.2.1")).isNotEqualTo(sender("192.0.2.2"));
    }

    @Test
    void takesWhatIsNoAddressAsItIs() {
        assertThat(sender("unknown")).isEqualTo("unknown");
    }

    private static String sender(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return Sender.of(request);
    }
}
