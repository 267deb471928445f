package org.foothold.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

class StatementTextTests {
    /** What places of formulas, links and tags are made of. */
    private static final List<String> PIECES = List.of(
            "&#xE000;",
            "&#57345;",
            "&amp;#xE001;",
            "&#0;",
            "&#xD800;",
            "0-0",
            "99999999999",
            "$x_1$",
            "$$\\frac12$$",
            "[a](",
            "http://a.example/",
            "<a href=\"",
            "\">",
            "</a>",
            "<p>",
            "<div>",
            "</p>");

    private static final Pattern A_TAG_IN_A_TAG = Pattern.compile("<[^>]*<");

    @Test
    void keepsTheEmphasisOfThePublisher() {
        assertThat(StatementText.html("Know 3<sup>2</sup>. <em>For example, 1/3 < 1/2.</em>"))
                .isEqualTo("Know 3<sup>2</sup>. <em>For example, 1/3 &lt; 1/2.</em>");
        assertThat(StatementText.html("Say it <em>aloud")).isEqualTo("Say it <em>aloud</em>");
        assertThat(StatementText.plain("Know 3<sup>2</sup>. <em>For example, 1/3 < 1/2.</em>"))
                .isEqualTo("Know 3^2. For example, 1/3 < 1/2.");
    }

    /** Looked for by patterns that try every end for every begin, some of these would take days. */
    @Test
    void whatOnlyBeginsIsText() {
        for (String begin :
                List.of("<img ", "<img alt=", ">", "*a ", "- ", "![", "![](", "\\(", "\\[", "$a ", "\\frac{")) {
            String statement = begin.repeat(40_000 / begin.length()) + "end";
            assertThat(StatementText.plain(statement)).as(begin).endsWith("end");
        }
        assertThat(StatementText.plain(
                        "A <img src='x' width=3 alt=\"a square\" id=y> and ![a circle](y.png) <img src=z>."))
                .isEqualTo("A a square and a circle .");
    }

    @Test
    void aPriceIsNotAFormula() {
        String prices = "If a woman making $25 an hour gets a raise of $2.50, then $50 per week plus $3 per sale";
        assertThat(StatementText.html(prices)).isEqualTo(prices);
        assertThat(StatementText.html("from $5 to $7 and $x$")).startsWith("from $5 to $7 and <math>");
    }

    @Test
    void aTimesSignIsNotEmphasis() {
        assertThat(StatementText.html("Compute 2*3*4 and a*b*c.")).isEqualTo("Compute 2*3*4 and a*b*c.");
    }

    @Test
    void rendersTablesOfMarkdown() {
        assertThat(StatementText.html(
                        "A _table_:\r\n\r\n| Column 1 | Column 2 |\r\n| --- | --- |\r\n| data 1 | data 2|"))
                .contains("<em>table</em>", "<th>Column 1</th>", "<td>data 2</td>");
    }

    @Test
    void writesFormulasAsMathMl() {
        assertThat(StatementText.html("Solve $x = {-b \\pm \\sqrt{b^2-4ac} \\over 2a}$"))
                .contains("<mfrac><mrow><mo>−</mo><mi>b</mi><mo>±</mo><msqrt>", "<msup><mi>b</mi><mn>2</mn></msup>");
        assertThat(Latex.html("x^2")).contains("<msup><mi>x</mi><mn>2</mn></msup>");
        assertThat(Latex.html("\\frac{1}{2} \\le 0.75")).contains("<mfrac>", "<mo>≤</mo><mn>0.75</mn>");
        assertThat(Latex.html("\\sqrt[3]{8}")).contains("<mroot>");
        assertThat(Latex.html("a_1^2")).contains("<msubsup>");
        assertThat(Latex.html("x^10")).contains("<msup><mi>x</mi><mn>1</mn></msup><mn>0</mn>");
    }

    @Test
    void aFormulaInPlainTextIsALine() {
        assertThat(StatementText.plain("Half is $\\frac{1}{2}$, and $\\pi \\approx 3.14$ or $x^{2}$"))
                .isEqualTo("Half is 1/2, and π ≈ 3.14 or x^2");
    }

    @Test
    void leavesAFormulaThatItDoesNotKnowAsItsSource() {
        assertThat(StatementText.html("See $\\begin{matrix}1 & 2\\end{matrix}$"))
                .isEqualTo("See <code>\\begin{matrix}1 &amp; 2\\end{matrix}</code>");
        assertThat(Latex.html("\\frac{1}")).isEqualTo("<code>\\frac{1}</code>");
        assertThat(Latex.html("{".repeat(5000))).startsWith("<code>");
    }

    @Test
    void letsNothingHarmfulThrough() {
        String[] attacks = {
            "<script>alert(1)</script>Text",
            "<img src=x onerror=alert(1)>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "[x](javascript:alert(1))",
            "![x](http://elsewhere/x.png)",
            "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
            "$\\text{<script>alert(1)</script>}$",
            "<p style=\"position:fixed\" onclick=alert(1)>x</p>",
            "<iframe src=//elsewhere></iframe>",
            "\uE0000\uE001 $x^2$ \uE00099\uE001",
        };
        for (String attack : attacks) {
            assertThat(StatementText.html(attack))
                    .as(attack)
                    .doesNotContainIgnoringCase(
                            "<script", "<img", "javascript:", "<style", "style=", "onclick", "<iframe");
        }
    }

    /** U+E000 and U+E001 mark where a formula stood; an entity is decoded when all that was sent has been looked at. */
    @Test
    void nobodyForgesThePlaceOfAFormula() {
        for (String forged : List.of(
                "&#xE000;99&#xE001; tall",
                "&#57344;99999999999&#57345; tall",
                "&#xE000;0-0&#xE001; tall",
                "<p>&#xE000;0&#xE001; tall</p>",
                "<p>&#xE000;99</p><p>&#xE001; tall</p>",
                "[a](http://b/&#xE000;0&#xE001;) tall",
                "$x^2$ &#xE000;1&#xE001; tall")) {
            assertThat(StatementText.html(forged)).as(forged).contains("tall").doesNotContain("\uE000", "\uE001");
            assertThat(StatementText.plain(forged)).as(forged).endsWith("tall").doesNotContain("\uE000", "\uE001");
        }
        assertThat(StatementText.html("$x$ and &#xE000;0&#xE001;")).containsOnlyOnce("<math>");
    }

    @Test
    void aFormulaNeverStandsWithinATag() {
        for (String link :
                List.of("[here](http://a.example/$x_1$?b)", "<a href=\"http://a.example/$x_1$?b\">here</a>")) {
            assertThat(StatementText.html(link))
                    .as(link)
                    .startsWith("<a href=\"http://a.example/%24x_1%24?b\"")
                    .endsWith(">here</a>");
            assertThat(StatementText.plain(link)).isEqualTo("here");
        }
        assertThat(StatementText.html("[of $x_1$](http://a.example/$\">x_1$)"))
                .startsWith("<a href=\"http://a.example/%24%22%3Ex_1%24\"")
                .contains(">of <math>");
        assertThat(StatementText.html("[x]($javascript:alert_1$)")).doesNotContain("javascript:");
        assertThat(StatementText.html("<b $onclick=x$>b</b>")).startsWith("&lt;b <math>");
    }

    @Test
    void whatCannotBeRenderedIsShownAsItWasWritten() {
        UnaryOperator<String> faulty = text -> {
            throw new IllegalStateException(text);
        };
        UnaryOperator<String> tooDeep = text -> {
            throw new StackOverflowError();
        };
        for (UnaryOperator<String> each : List.of(faulty, tooDeep)) {
            assertThat(StatementText.shown("*Say* <b>\uE0000\uE001", each, HtmlUtils::htmlEscape))
                    .isEqualTo("*Say* &lt;b&gt;0");
        }
    }

    @Test
    void neverFailsWhateverThePublisherWrote() {
        String alphabet = "ab1 $\\{}^_*<>/&|()[]\n#-.!\"'`~=+éñ😀\uE000\uE001";
        List<String> pieces = Stream.concat(alphabet.codePoints().mapToObj(Character::toString), PIECES.stream())
                .toList();
        Random random = new Random(11);
        for (int round = 0; round < 10_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            String html = StatementText.html(text.toString());
            assertThat(html).as(text.toString()).doesNotContain("<script", "\uE000", "\uE001");
            assertThat(A_TAG_IN_A_TAG.matcher(html).find())
                    .as(text + " is " + html)
                    .isFalse();
            assertThat(StatementText.plain(text.toString())).as(text.toString()).doesNotContain("\uE000", "\uE001");
        }
    }
}
