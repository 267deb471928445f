package org.foothold.schools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.foothold.kernel.PersonId;
import org.junit.jupiter.api.Test;

class ShortNamesTests {
    @Test
    void showsFirstNameAndInitial() {
        assertThat(shorten("Ana", "Ruiz", "Ben", "", "محمد", "علي")).containsExactly("Ana R.", "Ben", "محمد ع.");
    }

    @Test
    void takesTheInitialOfTheNameAndNotOfWhatStandsBeforeIt() {
        assertThat(shorten("Ava", "de la Cruz", "Pieter", "van Dijk", "Ana", "de la Cruz", "Ana", "Cruz", "Io", "bell"))
                .containsExactly("Ava C.", "Pieter D.", "Ana de la Cruz", "Ana Cruz", "Io b.");
    }

    @Test
    void addsLettersUntilTwoAreToldApart() {
        assertThat(shorten("Ana", "Ruiz", "Ana", "Rubio", "Ana", "Soto"))
                .containsExactly("Ana Rui.", "Ana Rub.", "Ana S.");
    }

    @Test
    void showsTheNumbersOfThoseWithTheSameName() {
        List<Person> both = List.of(ana(2), ana(1));
        assertThat(ShortNames.of(both).values()).containsExactly("Ana Li (2)", "Ana Li (1)");
    }

    @Test
    void neverCutsALetterInTwo() {
        assertThat(shorten("Zoë", "E\u0301mile", "Ada", "👩🏽‍🚀star")).containsExactly("Zoë E\u0301.", "Ada 👩🏽‍🚀.");
    }

    private static Person ana(int number) {
        return new Person(new PersonId(new UUID(0, number)), "Ana", "Li", null, null, number);
    }

    private static Collection<String> shorten(String... names) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < names.length; i += 2) {
            people.add(new Person(new PersonId(new UUID(0, i + 1L)), names[i], names[i + 1], null, null));
        }
        return ShortNames.of(people).values();
    }
}
