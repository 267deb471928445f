package org.foothold.schools.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The actor's tokens for programs.
 *
 * @param endsWithSignIn true for who came in without a password
 * @param issued the text of a token just issued; it is shown this once
 */
public record ApiTokensPage(
        List<HeldToken> tokens,
        List<String> nouns,
        boolean endsWithSignIn,
        @Nullable String issued) {}
