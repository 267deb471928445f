package org.foothold.targets;

import java.io.IOException;
import java.io.InputStream;
import org.foothold.kernel.Actor;

/** Reads a published framework from a file; answered by the module that knows the format. */
public interface FrameworkReader {
    /** What is to be read: opened once, closed when read. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    /** Reads now and answers when the import is ready or refused. */
    FrameworkImport read(Actor actor, String file, Source source);
}
