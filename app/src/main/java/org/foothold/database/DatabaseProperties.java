package org.foothold.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is and who asks it: the owner makes and changes schemas, the runtime user owns nothing and cannot
 * pass row-level security.
 */
@ConfigurationProperties("foothold.database")
public record DatabaseProperties(
        String url,
        String owner,
        String ownerPassword,
        String user,
        String password,
        @DefaultValue("12") int connections) {}
