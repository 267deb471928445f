package org.foothold.interop.casenetwork;

import static org.assertj.core.api.Assertions.assertThat;

import org.foothold.kernel.Problem;
import org.foothold.targets.StandardContent;
import org.junit.jupiter.api.Test;

class CaseCsvReaderTests {
    @Test
    void aTableBecomesATreeByCodesThatOneRowHas() {
        CaseSample sample = CaseSample.csv("""
                Full Statement,Human Coding Scheme,Is Child Of,Sequence Number,Education Level
                "Fractions, all of them",F,,1,
                Compare fractions,F.2,F,2,"03,04"
                Name fractions,F.1,F,1,03
                """);
        assertThat(sample.statements())
                .containsExactly("Fractions, all of them", "Name fractions", "Compare fractions");
        assertThat(sample.get().standards()).extracting(StandardContent::parent).containsExactly(-1, 0, 0);
        assertThat(sample.get().standards().getLast().grades()).containsExactly("03", "04");
        assertThat(sample.get().title()).isEqualTo("My framework");
    }

    @Test
    void aCodeThatSeveralRowsHaveNamesNoParent() {
        CaseSample sample = CaseSample.csv("""
                fullStatement,humanCodingScheme,isChildOf
                One,A,
                Two,A,
                Three,B,A
                """);
        assertThat(sample.edition()).isEmpty();
        Problem problem = sample.problems().getFirst();
        assertThat(problem.key()).isEqualTo("casenetwork.code-is-no-key");
        assertThat(problem.line()).isEqualTo(4);
        assertThat(problem.value()).isEqualTo("A");
    }

    @Test
    void theSameRowsKeepTheSameIdentityWhereverTheyStand() {
        CaseSample one = CaseSample.csv("fullStatement,humanCodingScheme\nOne,A\nTwo,\n");
        CaseSample other = CaseSample.csv("humanCodingScheme,fullStatement\n,Two\nA,One\n");
        assertThat(one.get().standards())
                .extracting(StandardContent::id)
                .containsExactlyInAnyOrderElementsOf(other.get().standards().stream()
                        .map(StandardContent::id)
                        .toList());
    }

    @Test
    void tellsTheLineOfARowThatSaysNothing() {
        CaseSample sample = CaseSample.csv("fullStatement,humanCodingScheme\nOne,A\n,B\n");
        assertThat(sample.keys()).containsExactly("casenetwork.row-without-statement");
        assertThat(sample.problems().getFirst().line()).isEqualTo(3);
        assertThat(CaseSample.csv("").keys()).containsExactly("casenetwork.no-rows");
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        byte[] latin = {'f', 'u', 'l', 'l', 'S', 't', 'a', 't', 'e', 'm', 'e', 'n', 't', '\n', (byte) 0xE9, '\n'};
        assertThat(CaseSample.read(new java.io.ByteArrayInputStream(latin), "latin.csv")
                        .keys())
                .containsExactly("casenetwork.not-utf8");
    }
}
