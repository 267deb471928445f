package org.foothold.server;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;

/** This machine's place in the network around it. */
final class Network {

    /** An address for documentation (RFC 5737) that nobody has; asking the way there sends nothing. */
    private static final InetSocketAddress ELSEWHERE = new InetSocketAddress("192.0.2.1", 9);

    private Network() {}

    /** The address by which other devices in the room reach this machine. */
    static String addressInTheRoom() {
        try (var socket = new DatagramSocket()) {
            socket.connect(ELSEWHERE);
            return socket.getLocalAddress().getHostAddress();
        } catch (IOException e) {
            throw new ServerProblem("This machine is in no network; --lan needs one.", e);
        }
    }
}
