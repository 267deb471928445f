package org.foothold.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StatementTextTests {
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
        for (String begin : List.of("<img ", "<img alt=", "![", "![](", "\\(", "\\[", "$a ", "\\frac{")) {
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

    @Test
    void neverFailsWhateverThePublisherWrote() {
        String alphabet = "ab1 $\\{}^_*<>/&|()[]\n#-.!\"'`~=+éñ😀\uE000\uE001";
        int[] points = alphabet.codePoints().toArray();
        Random random = new Random(11);
        for (int round = 0; round < 5000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.appendCodePoint(points[random.nextInt(points.length)]);
            }
            assertThat(StatementText.html(text.toString())).as(text.toString()).doesNotContain("<script");
            assertThat(StatementText.plain(text.toString())).isNotNull();
        }
    }
}
