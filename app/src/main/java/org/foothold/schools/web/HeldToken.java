package org.foothold.schools.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.TreeSet;
import org.foothold.kernel.Words;
import org.foothold.schools.ApiToken;

/** A token for a program that still holds; {@code until} is a day. */
public record HeldToken(String id, String name, String scopes, String until) {
    static List<HeldToken> of(List<ApiToken> tokens, Words words) {
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(words.locale());
        return tokens.stream()
                .map(token -> new HeldToken(
                        token.id().toString(),
                        token.name(),
                        String.join(" ", new TreeSet<>(token.scopes())),
                        day.format(LocalDate.ofInstant(token.expiresAt(), ZoneOffset.UTC))))
                .toList();
    }
}
