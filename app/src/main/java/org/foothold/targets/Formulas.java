package org.foothold.targets;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The formulas of one text while Markdown and HTML are read, which would take their signs for its own: each leaves a place
 * behind. What is decoded later may spell a place as well, so places bear a number that is drawn for each text anew and that
 * nobody who writes one can know; any other is dropped.
 */
final class Formulas {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';
    private static final Pattern OURS = Pattern.compile("[\uE000\uE001]");
    private static final Pattern PLACE =
            Pattern.compile("\uE000(?<mark>[0-9a-f]{1,16})-(?<number>\\d{1,5})\uE001|[\uE000\uE001]");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    /** TeX: $$…$$, \(…\), \[…\], and $…$ where the dollars hug the formula, as Pandoc has it. */
    private static final Pattern FORMULA = Pattern.compile(
            "\\$\\$([^$]+)\\$\\$|\\\\\\(([^\\n]{1,500}?)\\\\\\)|\\\\\\[(.{1,500}?)\\\\]|(?<![\\\\$])\\$(?![\\s$])([^$\\n]*[^\\s$\\\\])\\$(?!\\d)",
            Pattern.DOTALL);

    private static final Pattern LOOKS_LIKE_MATH = Pattern.compile("[\\\\^_{}=+<>|]|^-?[a-zA-Z0-9]$");

    /** A formula and all that stood in its place. */
    private record Formula(String tex, String source) {}

    private final String mark = Long.toHexString(RANDOM.nextLong());
    private final List<Formula> taken = new ArrayList<>();

    /** The text without what could pass for a place. */
    static String without(String text) {
        return OURS.matcher(text).replaceAll("");
    }

    /** The text with a place for each formula. */
    String takeOut(String text) {
        return FORMULA.matcher(text).replaceAll(found -> {
            String tex = inside(found);
            boolean sure = found.group(4) == null;
            if (!sure && !LOOKS_LIKE_MATH.matcher(tex).find()) {
                return Matcher.quoteReplacement(found.group());
            }
            taken.add(new Formula(tex, found.group()));
            return OPEN + mark + "-" + (taken.size() - 1) + CLOSE;
        });
    }

    private static String inside(MatchResult found) {
        for (int group = 1; group <= 4; group++) {
            @Nullable String formula = found.group(group);
            if (formula != null) {
                return formula.replace("\\*", "*").strip();
            }
        }
        return "";
    }

    /** Sanitized HTML with each formula as MathML; where one stands in a link's target, the target is what it was. */
    String putBackIntoHtml(String html) {
        StringBuilder whole = new StringBuilder();
        int at = 0;
        for (Matcher tag = TAG.matcher(html); tag.find(); at = tag.end()) {
            whole.append(putBack(html.substring(at, tag.start()), formula -> Latex.html(formula.tex())))
                    .append(putBack(tag.group(), formula -> UriUtils.encode(formula.source(), StandardCharsets.UTF_8)));
        }
        return whole.append(putBack(html.substring(at), formula -> Latex.html(formula.tex())))
                .toString();
    }

    /** Plain text with each formula as a line. */
    String putBackIntoPlain(String text) {
        return putBack(text, formula -> Latex.plain(formula.tex()));
    }

    private String putBack(String text, Function<Formula, String> written) {
        return PLACE.matcher(text).replaceAll(place -> {
            @Nullable Formula formula = at(place);
            return formula == null ? "" : Matcher.quoteReplacement(written.apply(formula));
        });
    }

    private @Nullable Formula at(MatchResult place) {
        if (!mark.equals(place.group("mark"))) {
            return null;
        }
        int number = Integer.parseInt(place.group("number"));
        return number < taken.size() ? taken.get(number) : null;
    }
}
