package org.foothold.schools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Problem;
import org.junit.jupiter.api.Test;

class NameListTests {
    @Test
    void readsBothWaysOfWritingAName() {
        assertThat(read("Ana Ruiz\nRuiz, Ana María\n\n  Lee   Chen  \nCher"))
                .containsExactly("Ana|Ruiz", "Ana María|Ruiz", "Lee|Chen", "Cher|");
    }

    @Test
    void splitsLongNamesAfterTheSecondWord() {
        assertThat(read("Mary Ann Smith\nJosé Luis García López\nMaría de la Cruz, Rosa"))
                .containsExactly("Mary Ann|Smith", "José Luis|García López", "Rosa|María de la Cruz");
    }

    @Test
    void dropsNumbersBulletsQuotesAndTabs() {
        assertThat(read("1. Ana Ruiz\n 2) Ben Ito\n- Cy Young\n•\tDee Dee\n\"Kim, Eli\"\n12\tFay\tMoe"))
                .containsExactly("Ana|Ruiz", "Ben|Ito", "Cy|Young", "Dee|Dee", "Eli|Kim", "Fay|Moe");
    }

    @Test
    void leavesOutColumnsOfNumbersAndKeepsWhatFollowsAFamilyName() {
        assertThat(read("Emma Johnson\t4\nOlivia Davis, Jr.\nDavis, jr\nDavis, Junior\nStudent 4"))
                .containsExactly("Emma|Johnson", "Olivia|Davis Jr.", "Davis|jr", "Junior|Davis", "Student|4");
    }

    @Test
    void aLineOfDashesIsNoNameAndNoTrouble() {
        assertThat(read("Ana Ruiz\n" + "-".repeat(100_000) + "\nBen Ito"))
                .startsWith("Ana|Ruiz")
                .endsWith("Ben|Ito");
    }

    @Test
    void keepsEmojiAndScriptsFromRightToLeftButNotMarksThatTurnThePage() {
        assertThat(read("محمد علي\n🦊 Fox\nנועה\u202E כהן\u2066\nZoë 👩🏽‍🚀"))
                .containsExactly("محمد|علي", "🦊|Fox", "נועה|כהן", "Zoë|👩🏽‍🚀");
    }

    @Test
    void saysWhichLineHoldsNoName() {
        NameList list = NameList.read("Ana Ruiz\n12345\n---\n" + "x".repeat(61) + " Long");
        assertThat(list.names()).hasSize(1);
        assertThat(list.problems())
                .extracting(Problem::line, Problem::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "schools.names.no-letters"),
                        org.assertj.core.groups.Tuple.tuple(4, "schools.names.too-long"));
    }

    @Test
    void findsNamesThatStandTwiceOrAreInTheClass() {
        Person present = new Person(new PersonId(new UUID(7, 1)), "Ben", "Ito", null, null);
        NameList list = NameList.read("Ana Ruiz\nruiz, ANA\nBen Ito", List.of(present));
        assertThat(list.repeated()).extracting(ListedName::line).containsExactly(2, 3);
        assertThat(list.withoutRepeated()).extracting(ListedName::name).containsExactly("Ana Ruiz");
    }

    @Test
    void refusesMoreThanAnyClassHas() {
        assertThat(NameList.read("Ana Ruiz\n".repeat(201)).problems())
                .extracting(Problem::key)
                .containsExactly("schools.names.too-many");
    }

    private static List<String> read(String text) {
        return NameList.read(text).names().stream()
                .map(name -> name.givenName() + "|" + name.familyName())
                .toList();
    }
}
