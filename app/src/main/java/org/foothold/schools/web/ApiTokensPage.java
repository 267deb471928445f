package org.foothold.schools.web;

import java.util.List;
import java.util.stream.Collectors;
import org.foothold.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * The actor's tokens for programs.
 *
 * @param issued the text of a token just issued; it is shown this once
 */
public record ApiTokensPage(
        List<Token> tokens, List<String> nouns, @Nullable String issued) {
    /** What a token may do, in words. */
    public static String say(List<String> scopes, Words words) {
        return scopes.stream().map(scope -> say(scope, words)).collect(Collectors.joining(", "));
    }

    /** {@code classes:read}, or {@code *:read} for all there is. */
    private static String say(String scope, Words words) {
        int colon = scope.indexOf(':');
        String noun = scope.substring(0, colon).replace("*", "all");
        boolean known = noun.equals("all") || ApiTokenPages.NOUNS.contains(noun);
        String name = known ? words.lookup("schools.scope." + noun) : noun;
        return words.say(scope.endsWith(":write") ? "schools.api-tokens.write" : "schools.api-tokens.read", name);
    }

    /** A token that still holds; {@code until} is a day. */
    public record Token(String id, String name, List<String> scopes, String until) {}
}
