package org.foothold.server;

import java.util.Map;

/**
 * How to reach the application's database. The owner owns the schemas and runs migrations; the user is what the
 * application works as: it owns nothing and row-level security binds it.
 */
public record DatabaseAccess(String url, String owner, String ownerPassword, String user, String password) {

    public static final String OWNER = "foothold_owner";
    public static final String USER = "foothold_app";

    /** The Spring properties from which the application makes its connections. */
    public Map<String, String> properties() {
        return Map.of(
                "foothold.database.url", url,
                "foothold.database.owner", owner,
                "foothold.database.owner-password", ownerPassword,
                "foothold.database.user", user,
                "foothold.database.password", password);
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + url + ", owner " + owner + ", user " + user + "]";
    }
}
