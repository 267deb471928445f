package org.foothold.schools.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The actor's tokens for programs.
 *
 * @param issued the text of a token just issued; it is shown this once
 */
public record ApiTokensPage(
        List<Token> tokens, List<String> nouns, @Nullable String issued) {
    /** A token that still holds; {@code until} is a day. */
    public record Token(String id, String name, String scopes, String until) {}
}
