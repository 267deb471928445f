package org.foothold.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A port to listen on, and why that cannot be. */
record Port(int number) {

    private static final int HIGHEST = 65_535;
    private static final int FIRST_FOR_ALL = 1024;
    private static final int PATIENCE_MILLIS = 500;

    /** Says at once what would fail seconds later. */
    void check(String address) {
        if (number < 0 || number > HIGHEST) {
            throw new ServerProblem(
                    "There is no port " + number + ": --port wants a number from 0 to " + HIGHEST + ".");
        }
        try {
            new ServerSocket(number, 1, InetAddress.getByName(address)).close();
        } catch (IOException e) {
            throw answers() ? taken() : refused(address, e);
        }
    }

    ServerProblem taken() {
        return new ServerProblem("Port " + number + " is taken by another program. Choose another with --port.");
    }

    /** The system's own words depend on its language, so the number decides. */
    ServerProblem refused(String address, IOException reason) {
        if (number < FIRST_FOR_ALL) {
            return new ServerProblem("The system does not let you listen on port " + number + " (" + reason.getMessage()
                    + "): ports below " + FIRST_FOR_ALL
                    + " need root. Choose another with --port, with a proxy before it if people shall not see it.");
        }
        return new ServerProblem("Foothold cannot listen on port " + number + " of " + address + ": "
                + reason.getMessage() + ". Choose another with --port.");
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), number), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
