package org.foothold.schools;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A token by which a program acts for a person, within its scopes ({@code lessons:read}, {@code lessons:write}…). */
public record ApiToken(UUID id, String name, Set<String> scopes, Instant issuedAt, Instant expiresAt) {
    public ApiToken {
        scopes = Set.copyOf(scopes);
    }

    /** True if the token may be used for the scope; {@code *:read} and {@code *:write} stand for every noun. */
    public boolean covers(String noun, boolean writes) {
        String act = writes ? ":write" : ":read";
        return scopes.contains(noun + act) || scopes.contains("*" + act);
    }
}
