/**
 * The machine under Foothold, no part of the domain: finds its folder, starts and stops the embedded PostgreSQL,
 * makes the two database roles and says in the terminal what a person has to know.
 *
 * <p>The embedded server is the real PostgreSQL from the zonky binaries, driven by {@link
 * org.foothold.server.PostgresServer} itself: the starter that comes with those binaries is made for tests (durability
 * off, every local connection trusted, data deleted on close, programs unpacked under the temporary folder).
 */
@ApplicationModule(
        displayName = "Server",
        allowedDependencies = {"kernel", "database"})
@NullMarked
package org.foothold.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
