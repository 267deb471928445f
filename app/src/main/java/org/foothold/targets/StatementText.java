package org.foothold.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.web.util.HtmlUtils;

/**
 * A publisher's statement as safe HTML or as plain text. Publishers mix Markdown, HTML and LaTeX. Formulas are taken out
 * first and put back last, as MathML that {@link Latex} writes itself: foreign MathML never passes, because browsers
 * read markup within it by other rules than a sanitizer can foresee. Pictures from elsewhere become their description:
 * no page of ours asks another server for anything.
 */
final class StatementText {
    private static final int LONGEST = 50_000;
    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';
    private static final Pattern OURS = Pattern.compile("[\uE000\uE001]");
    private static final Pattern PLACE = Pattern.compile(OPEN + "(\\d+)" + CLOSE);
    /** TeX: $$…$$, \(…\), \[…\], and $…$ where the dollars hug the formula, as Pandoc has it. */
    private static final Pattern FORMULA = Pattern.compile(
            "\\$\\$([^$]+)\\$\\$|\\\\\\(([^\\n]{1,500}?)\\\\\\)|\\\\\\[(.{1,500}?)\\\\]|(?<![\\\\$])\\$(?![\\s$])([^$\\n]*[^\\s$\\\\])\\$(?!\\d)",
            Pattern.DOTALL);

    private static final Pattern LOOKS_LIKE_MATH = Pattern.compile("[\\\\^_{}=+<>|]|^-?[a-zA-Z0-9]$");
    private static final Pattern STAR_BETWEEN_OPERANDS = Pattern.compile("(?<=[\\p{Alnum})])\\*(?=[\\p{Alnum}(])");
    private static final Pattern PICTURE = Pattern.compile("(?i)<img\\b(?:[^<>]*?\\balt=\"([^\"<>]*+)\")?+[^<>]*+>");
    private static final Pattern MARKDOWN_PICTURE = Pattern.compile("!\\[([^\\[\\]]*+)]\\([^()]*+\\)");
    private static final Pattern ONE_PARAGRAPH = Pattern.compile("^<p>((?:(?!</?p>).)*)</p>\\s*$", Pattern.DOTALL);
    private static final Pattern BREAK = Pattern.compile("(?i)<(?:br|/p|/li|/td|/th|/tr|/div)\\b[^>]*>");
    private static final Pattern ABOVE = Pattern.compile("<sup>(?!(?:st|nd|rd|th)</sup>)");
    private static final Pattern BELOW = Pattern.compile("<sub>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final Parser MARKDOWN = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .enabledBlockTypes(Set.of(ListBlock.class, HtmlBlock.class, BlockQuote.class))
            .build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).build();
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "em",
                    "i",
                    "strong",
                    "b",
                    "u",
                    "sub",
                    "sup",
                    "small",
                    "code",
                    "pre",
                    "blockquote",
                    "span",
                    "ul",
                    "ol",
                    "li",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,4}"))
            .onElements("ol")
            .allowAttributes("href")
            .onElements("a")
            .allowStandardUrlProtocols()
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    private StatementText() {}

    /** Safe HTML; a single paragraph comes without its {@code <p>}, so that it may stand in a line. */
    static String html(String source) {
        List<String> formulas = new ArrayList<>();
        String text = takeOut(cleaned(source), formulas);
        String safe = POLICY.sanitize(HTML.render(MARKDOWN.parse(text)));
        Matcher single = ONE_PARAGRAPH.matcher(safe.strip());
        return putBack(single.matches() ? single.group(1) : safe, formulas, Latex::html);
    }

    /** The same as plain text, for search, titles and lists; formulas become a line. */
    static String plain(String source) {
        List<String> formulas = new ArrayList<>();
        String text = takeOut(cleaned(source), formulas);
        String html = POLICY.sanitize(HTML.render(MARKDOWN.parse(text)));
        String raised = BELOW.matcher(ABOVE.matcher(html).replaceAll("^")).replaceAll("_");
        String bare = TAG.matcher(BREAK.matcher(raised).replaceAll(" ")).replaceAll("");
        String unescaped = HtmlUtils.htmlUnescape(bare);
        return SPACES.matcher(putBack(unescaped, formulas, Latex::plain))
                .replaceAll(" ")
                .strip();
    }

    private static String cleaned(String source) {
        String text = OURS.matcher(source).replaceAll("");
        if (text.length() > LONGEST) {
            text = text.substring(0, LONGEST) + "…";
        }
        String described =
                MARKDOWN_PICTURE.matcher(PICTURE.matcher(text).replaceAll("$1")).replaceAll("$1");
        return STAR_BETWEEN_OPERANDS.matcher(described).replaceAll("\\\\*");
    }

    private static String takeOut(String text, List<String> formulas) {
        return FORMULA.matcher(text).replaceAll(found -> {
            String formula = inside(found);
            boolean sure = found.group(4) == null;
            if (!sure && !LOOKS_LIKE_MATH.matcher(formula).find()) {
                return Matcher.quoteReplacement(found.group());
            }
            formulas.add(formula);
            return OPEN + Integer.toString(formulas.size() - 1) + CLOSE;
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

    private static String putBack(String text, List<String> formulas, Function<String, String> written) {
        return PLACE.matcher(text)
                .replaceAll(place ->
                        Matcher.quoteReplacement(written.apply(formulas.get(Integer.parseInt(place.group(1))))));
    }
}
