package org.foothold.server;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the system does not let this user do with the folder of the data. */
record Denied(AccessDeniedException reason) {

    ServerProblem problem() {
        var file = nearest(Path.of(reason.getFile()));
        return new ServerProblem(
                "No permission: " + file + " belongs to " + owner(file) + ", and you, "
                        + System.getProperty("user.name")
                        + ", may not write there. Run Foothold as its owner, or choose another folder with --home.",
                reason);
    }

    /** What is denied may not be there yet, or not be seen. */
    private static Path nearest(Path file) {
        var parent = file.getParent();
        return parent == null || Files.exists(file) ? file : nearest(parent);
    }

    private static String owner(Path file) {
        try {
            return Files.getOwner(file).getName();
        } catch (IOException e) {
            return "somebody else";
        }
    }
}
