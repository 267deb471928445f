package org.foothold.schools;

import java.time.Instant;

/** A card to print: whose it is, the secret in its code, until when it holds. */
public record Card(Person person, String token, Instant expiresAt) {}
