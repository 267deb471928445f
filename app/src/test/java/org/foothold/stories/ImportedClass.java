package org.foothold.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.foothold.TestSchool;
import org.foothold.interop.casenetwork.CaseImports;
import org.foothold.interop.oneroster.OneRosterImports;
import org.foothold.kernel.Actor;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Reach;
import org.foothold.kernel.Role;
import org.foothold.schools.Card;
import org.foothold.schools.Cards;
import org.foothold.schools.Classes;
import org.foothold.schools.People;
import org.foothold.schools.Person;
import org.foothold.schools.RosterImport;
import org.foothold.schools.SchoolClass;
import org.foothold.targets.FrameworkImport;
import org.foothold.targets.FrameworkImports;

/** A district whose people, classes and standards were imported; the story is that of its largest class. */
final class ImportedClass {
    /** The doors through which it comes. */
    record Doors(
            OneRosterImports rosters,
            CaseImports standards,
            FrameworkImports frameworks,
            People people,
            Classes classes,
            Cards cards) {}

    private final Doors doors;
    private final TestSchool.Place place;
    private final Actor administrator;
    private final Actor teacher;
    private final SchoolClass schoolClass;
    private final List<Person> students;

    ImportedClass(TestSchool schools, Doors doors, Material material) {
        this.doors = doors;
        place = schools.district();
        administrator = place.person("Ada", "Min", Role.ADMINISTRATOR);
        place.run(() -> roster(material.roster()));
        place.run(() -> standards(material.standards()));
        teacher = place.within(this::teacherOfTheLargestClass);
        schoolClass = place.within(() -> classesOf(teacher).getFirst());
        students = place.within(() -> doors.classes.listStudents(teacher, schoolClass.id()));
    }

    Actor teacher() {
        return teacher;
    }

    SchoolClass schoolClass() {
        return schoolClass;
    }

    String lesson() {
        return "/classes/" + schoolClass.id() + "/lessons/today";
    }

    List<Person> students() {
        return students;
    }

    /** The secret of each student's printed card. */
    Map<PersonId, String> cards() {
        List<PersonId> all = students.stream().map(Person::id).toList();
        return place.within(() -> {
            String sheet = doors.cards.issue(teacher, schoolClass.id(), all);
            return doors.cards.listSheet(teacher, schoolClass.id(), sheet).stream()
                    .collect(Collectors.toMap(card -> card.person().id(), Card::token));
        });
    }

    private void roster(Path file) {
        RosterImport preview = doors.rosters.preview(
                administrator, file, "roster", ZoneId.of("America/Denver"), (step, done, total) -> {});
        assertThat(preview.problems().list()).isEmpty();
        RosterImport applied = doors.rosters.apply(administrator, preview.id(), false, (step, done, total) -> {});
        assertThat(applied.state()).isEqualTo(RosterImport.State.APPLIED);
    }

    private void standards(Path file) {
        FrameworkImport read =
                doors.standards.read(administrator, UUID.randomUUID() + ".json", () -> Files.newInputStream(file));
        assertThat(read.state()).isEqualTo(FrameworkImport.State.READY);
        doors.frameworks.take(administrator, read.id());
    }

    private Actor teacherOfTheLargestClass() {
        return doors.people.listWithRole(administrator, Role.TEACHER).stream()
                .map(each ->
                        new Actor(administrator.district(), each.id(), Set.of(Role.TEACHER), new Reach.Everything()))
                .filter(each -> !classesOf(each).isEmpty())
                .max(Comparator.comparing(each -> size(each, classesOf(each).getFirst())))
                .orElseThrow();
    }

    private List<SchoolClass> classesOf(Actor actor) {
        return doors.classes.listMine(actor).stream()
                .filter(each -> doors.classes.isTeacher(actor, each.id()))
                .sorted(Comparator.comparing((SchoolClass each) -> -size(actor, each)))
                .toList();
    }

    private int size(Actor actor, SchoolClass each) {
        return doors.classes.listStudents(actor, each.id()).size();
    }
}
