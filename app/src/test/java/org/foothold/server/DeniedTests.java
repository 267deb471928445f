package org.foothold.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeniedTests {

    @Test
    void saysWhoseTheFolderIsAndWhatToDo(@TempDir Path folder) throws IOException {
        var denied = new AccessDeniedException(folder.resolve("foothold/log").toString());
        assertThat(new Denied(denied).problem())
                .hasMessageContainingAll(
                        "No permission: " + folder + " belongs to "
                                + Files.getOwner(folder).getName(),
                        System.getProperty("user.name"),
                        "--home");
    }
}
