package org.foothold.schools.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.foothold.schools.ApiToken;

/** A token that still holds; its text is kept nowhere. */
record ApiTokenJson(UUID id, String name, List<String> scopes, Instant issuedAt, Instant expiresAt) {
    static ApiTokenJson of(ApiToken token) {
        return new ApiTokenJson(
                token.id(),
                token.name(),
                token.scopes().stream().sorted().toList(),
                token.issuedAt(),
                token.expiresAt());
    }
}
