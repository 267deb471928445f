package org.foothold.targets;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.HtmlUtils;

/**
 * A publisher's statement as safe HTML or as plain text. Publishers mix Markdown, HTML and LaTeX. Formulas are taken out
 * first and put back last, as MathML that {@link Latex} writes itself: foreign MathML never passes, because browsers
 * read markup within it by other rules than a sanitizer can foresee. Pictures from elsewhere become their description:
 * no page of ours asks another server for anything.
 */
final class StatementText {
    private static final Logger LOG = LoggerFactory.getLogger(StatementText.class);
    private static final int LONGEST = 50_000;
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
        return shown(source, StatementText::asHtml, text -> HtmlUtils.htmlEscape(text, "UTF-8"));
    }

    /** The same as plain text, for search, titles and lists; formulas become a line. */
    static String plain(String source) {
        return shown(source, StatementText::asPlain, StatementText::inALine);
    }

    /** No page fails for one text that its publisher wrote so: what cannot be rendered is shown as it was written. */
    static String shown(String source, UnaryOperator<String> rendered, UnaryOperator<String> asWritten) {
        try {
            return rendered.apply(source);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.debug("A statement is shown as it was written", e);
            return asWritten.apply(bounded(Formulas.without(source)));
        }
    }

    private static String asHtml(String source) {
        Formulas formulas = new Formulas();
        String safe = rendered(formulas.takeOut(cleaned(source)));
        Matcher single = ONE_PARAGRAPH.matcher(safe.strip());
        return formulas.putBackIntoHtml(single.matches() ? single.group(1) : safe);
    }

    private static String asPlain(String source) {
        Formulas formulas = new Formulas();
        String html = rendered(formulas.takeOut(cleaned(source)));
        String raised = BELOW.matcher(ABOVE.matcher(html).replaceAll("^")).replaceAll("_");
        String bare = TAG.matcher(BREAK.matcher(raised).replaceAll(" ")).replaceAll("");
        return inALine(formulas.putBackIntoPlain(HtmlUtils.htmlUnescape(bare)));
    }

    private static String rendered(String markdown) {
        return POLICY.sanitize(HTML.render(MARKDOWN.parse(markdown)));
    }

    private static String inALine(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    private static String bounded(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static String cleaned(String source) {
        String text = bounded(Formulas.without(source));
        String described =
                MARKDOWN_PICTURE.matcher(PICTURE.matcher(text).replaceAll("$1")).replaceAll("$1");
        return STAR_BETWEEN_OPERANDS.matcher(described).replaceAll("\\\\*");
    }
}
