package org.foothold.kernel;

import java.util.List;

/** What the terminal has to say once the application is up, such as the code for the first administrator. */
@FunctionalInterface
public interface Announcement {
    /** No lines when there is nothing to say; the address is the one that people here open, without a path. */
    List<String> lines(String address);
}
