package org.foothold.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class PublicAddressTests {
    private static final PublicAddress NOT_SET = new PublicAddress("");
    private static final PublicAddress NAMED = new PublicAddress("https://school.example");
    private static final PublicAddress IN_THE_ROOM = new PublicAddress("http://192.0.2.7:8080");

    @Test
    void anAddressOfThisMachineGivesWayToTheOneOfTheRoom() {
        assertThat(IN_THE_ROOM.of(at("localhost"))).isEqualTo("http://192.0.2.7:8080");
        assertThat(IN_THE_ROOM.of(at("127.0.0.1"))).isEqualTo("http://192.0.2.7:8080");
        assertThat(IN_THE_ROOM.isHereOnly(at("localhost"))).isFalse();
    }

    @Test
    void aNameThatSomebodyMadeUpStandsOnNoCard() {
        assertThat(IN_THE_ROOM.of(at("elsewhere.example"))).isEqualTo("http://192.0.2.7:8080");
        assertThat(NAMED.of(at("elsewhere.example"))).isEqualTo("https://school.example");
        assertThat(NAMED.of(at("198.51.100.9"))).isEqualTo("https://school.example");
        assertThat(NAMED.of(at("localhost"))).isEqualTo("https://school.example");
        assertThat(NAMED.isHereOnly(at("localhost"))).isFalse();
    }

    @Test
    void anotherNumberOfAMachineInTheRoomIsKept() {
        assertThat(IN_THE_ROOM.of(at("198.51.100.9"))).isEqualTo("http://198.51.100.9:8080");
        assertThat(IN_THE_ROOM.of(at("[2001:db8::9]"))).isEqualTo("http://[2001:db8::9]:8080");
    }

    @Test
    void withoutAnAddressOfOurOwnWhatTheBrowserAskedForIsKept() {
        assertThat(NOT_SET.of(at("school.example"))).isEqualTo("http://school.example:8080");
        assertThat(NOT_SET.isHereOnly(at("school.example"))).isFalse();
    }

    @Test
    void withoutAnAddressOfTheRoomItSaysThatNobodyElseCanOpenIt() {
        assertThat(NOT_SET.of(at("localhost"))).isEqualTo("http://localhost:8080");
        assertThat(NOT_SET.isHereOnly(at("localhost"))).isTrue();
        assertThat(NOT_SET.isHereOnly(at("[::1]"))).isTrue();
    }

    private static MockHttpServletRequest at(String host) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setServerName(host);
        request.setServerPort(8080);
        return request;
    }
}
