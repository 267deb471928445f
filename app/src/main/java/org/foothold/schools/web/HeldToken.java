package org.foothold.schools.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.foothold.kernel.Words;
import org.foothold.schools.ApiToken;

/** A token for a program that still holds; {@code scopes} are in words, {@code until} is a day. */
public record HeldToken(String id, String name, String scopes, String until) {
    static List<HeldToken> of(List<ApiToken> tokens, Words words) {
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(words.locale());
        return tokens.stream()
                .map(token -> new HeldToken(
                        token.id().toString(),
                        token.name(),
                        new TreeSet<>(token.scopes())
                                .stream().map(scope -> say(scope, words)).collect(Collectors.joining(", ")),
                        day.format(LocalDate.ofInstant(token.expiresAt(), ZoneOffset.UTC))))
                .toList();
    }

    /** {@code classes:read}, or {@code *:read} for all there is. */
    private static String say(String scope, Words words) {
        int colon = scope.indexOf(':');
        String noun = scope.substring(0, colon).replace("*", "all");
        boolean known = noun.equals("all") || ApiTokenPages.NOUNS.contains(noun);
        String name = known ? words.lookup("schools.scope." + noun) : noun;
        return words.say(scope.endsWith(":write") ? "schools.api-tokens.write" : "schools.api-tokens.read", name);
    }
}
