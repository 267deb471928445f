package org.foothold.server;

import java.io.IOException;
import java.util.Map;

/**
 * The database of one run: the embedded server of the folder, or the one that the environment names.
 *
 * @param ready returns when the database answers, so that it can start while other things are done
 */
record Database(DatabaseAccess access, Runnable ready, Runnable stop) implements AutoCloseable {

    private static final Runnable NOTHING = () -> {};

    static Database open(Home home, Map<String, String> environment) throws IOException {
        if (environment.containsKey(ExternalDatabase.URL)) {
            return external(environment);
        }
        var server = PostgresServer.starting(home.postgres());
        return new Database(server.access(), server::awaitReady, server::close);
    }

    /** The database of a Foothold that runs already and keeps running. */
    static Database join(Home home, Map<String, String> environment) throws IOException {
        if (environment.containsKey(ExternalDatabase.URL)) {
            return external(environment);
        }
        return new Database(PostgresServer.running(home.postgres()), NOTHING, NOTHING);
    }

    private static Database external(Map<String, String> environment) {
        return new Database(new ExternalDatabase(environment).open(), NOTHING, NOTHING);
    }

    Database whenReady() {
        ready.run();
        return this;
    }

    @Override
    public void close() {
        stop.run();
    }
}
