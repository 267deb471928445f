package org.foothold.schools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.kernel.Slice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists of names stand as people sort them, and students of the same name are told apart everywhere alike. */
@DatabaseTest
class NamesInOrderTests {
    private static final List<String> IN_ORDER =
            List.of("Álvaro", "amy", "Ben", "Đạt", "Eva", "Norah", "Nuño", "Ñico", "Óscar", "Pía", "Zoe");

    @Autowired
    Joins joins;

    @Autowired
    Classes classes;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Cards cards;

    @Autowired
    Presence presence;

    @Autowired
    PersonFiles files;

    @Autowired
    TestSchool schools;

    TestSchool.Place place;
    Actor teacher;

    @BeforeEach
    void aTeacher() {
        place = schools.district();
        teacher = place.teacher("Ana");
    }

    @Test
    void aClassStandsInTheOrderOfItsLanguage() {
        ClassId id = place.schoolClass(
                teacher, IN_ORDER.reversed().stream().map(place::student).toArray(Actor[]::new));
        assertThat(joinNames(id))
                .isEqualTo(IN_ORDER.stream().map(each -> each + " S.").toList());
        assertThat(place.within(() -> classes.listStudents(teacher, id)))
                .extracting(Person::givenName)
                .isEqualTo(IN_ORDER);
        assertThat(place.within(() -> classes.listEnrolled(teacher, id)))
                .extracting(each -> each.person().givenName())
                .isEqualTo(IN_ORDER);
        assertThat(sheet(id))
                .isEqualTo(IN_ORDER.stream().map(each -> each + " Student").toList());
        place.run(() -> classes.listStudents(teacher, id).forEach(each -> enrolments.end(teacher, id, each.id())));
        assertThat(place.within(() -> enrolments.listFormerStudents(teacher, id)))
                .extracting(Person::givenName)
                .isEqualTo(IN_ORDER);
    }

    @Test
    void theDistrictsListInPartsHasTheSameOrder() {
        Actor administrator = place.person("Ada", "Aa", Role.ADMINISTRATOR);
        for (int i = 0; i < 10; i++) {
            IN_ORDER.reversed().forEach(each -> place.person("Bo", each, Role.STUDENT));
        }
        List<String> seen = new ArrayList<>();
        @Nullable PersonId after = null;
        do {
            @Nullable PersonId last = after;
            Slice<PersonFile> part = place.within(
                    () -> files.search(administrator, new PersonSearch("", Role.STUDENT, null, false, last)));
            part.items().forEach(file -> seen.add(file.person().familyName()));
            after = part.next() == null ? null : PersonId.of(part.next());
        } while (after != null);
        assertThat(seen)
                .isEqualTo(IN_ORDER.stream()
                        .flatMap(each -> Stream.generate(() -> each).limit(10))
                        .toList());
    }

    @Test
    void twoOfTheSameNameHaveTheSameNumberEverywhere() {
        ClassId id = place.schoolClass(teacher, ana(), place.student("Ben"));
        PersonId first = only(id, "Ana Ruiz");
        Actor second = ana();
        place.run(() -> classes.enrol(teacher, id, List.of(second.person()), Role.STUDENT));
        assertThat(classList(id)).containsExactly("Ana Ruiz (1)", "Ana Ruiz (2)", "Ben Student");
        assertThat(only(id, "Ana Ruiz (1)")).as("who was there before").isEqualTo(first);
        assertThat(joinNames(id)).containsExactly("Ana Ruiz (1)", "Ana Ruiz (2)", "Ben S.");
        assertThat(sheet(id)).containsExactly("Ana Ruiz (1)", "Ana Ruiz (2)", "Ben Student");
        assertThat(sheetOf(id, second.person())).as("a sheet of one").containsExactly("Ana Ruiz (2)");

        JoinList.Open open = (JoinList.Open) joins.find(code(id), "a room");
        assertThat(open.names().get(1).person()).isEqualTo(second.person());
        SignIn.Started started = (SignIn.Started) joins.join(code(id), second.person(), "a room");
        place.run(() -> presence.askForNod(second, started.token()));
        assertThat(place.within(() -> presence.countAsking(teacher, List.of(classes.get(teacher, id)))))
                .containsEntry(
                        id,
                        place.within(() -> presence.listAsking(teacher, classes.get(teacher, id)))
                                .size());
        assertThat(place.within(() -> presence.listAsking(teacher, classes.get(teacher, id))))
                .extracting(Person::name)
                .as("whom to nod to")
                .containsExactly("Ana Ruiz (2)");
        assertThat(joinNames(id)).as("also while one name is taken").contains("Ana Ruiz (1)");
    }

    @Test
    void whoJoinsLaterChangesNobodysNumber() {
        Actor early = ana();
        Actor older = ana();
        Actor last = ana();
        ClassId id = place.schoolClass(teacher, older, last);
        List<PersonId> before = anas(id);
        place.run(() -> classes.enrol(teacher, id, List.of(early.person()), Role.STUDENT));
        assertThat(anas(id)).startsWith(before.toArray(PersonId[]::new)).endsWith(early.person());
    }

    private Actor ana() {
        return place.person("Ana", "Ruiz", Role.STUDENT);
    }

    /** In the order of their numbers. */
    private List<PersonId> anas(ClassId id) {
        return place.within(() -> classes.listStudents(teacher, id)).stream()
                .sorted(Comparator.comparingInt(Person::number))
                .map(Person::id)
                .toList();
    }

    private PersonId only(ClassId id, String name) {
        return place.within(() -> classes.listStudents(teacher, id)).stream()
                .filter(each -> each.name().equals(name))
                .map(Person::id)
                .findFirst()
                .orElseThrow();
    }

    private List<String> classList(ClassId id) {
        return place.within(() -> classes.listStudents(teacher, id)).stream()
                .map(Person::name)
                .toList();
    }

    private List<String> joinNames(ClassId id) {
        return ((JoinList.Open) joins.find(code(id), UUID.randomUUID().toString()))
                .names().stream().map(JoinList.Name::shortName).toList();
    }

    private String code(ClassId id) {
        return place.within(() -> classes.get(teacher, id)).code();
    }

    private List<String> sheet(ClassId id) {
        return sheetOf(
                id,
                place.within(() -> classes.listStudents(teacher, id)).stream()
                        .map(Person::id)
                        .toArray(PersonId[]::new));
    }

    private List<String> sheetOf(ClassId id, PersonId... students) {
        return place.within(() -> cards.listSheet(teacher, id, cards.issue(teacher, id, List.of(students)))).stream()
                .map(card -> card.person().name())
                .toList();
    }
}
