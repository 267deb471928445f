package org.foothold.schools.web;

import java.util.List;
import org.foothold.schools.Here;
import org.foothold.schools.Person;
import org.foothold.schools.SchoolClass;
import org.foothold.shell.QrCode;
import org.jspecify.annotations.Nullable;

/**
 * A class as its teachers see it.
 *
 * @param hereOnly whether the address to join at opens on this computer only
 */
public record ClassPage(
        SchoolClass schoolClass,
        String joinAddress,
        boolean hereOnly,
        QrCode joinCode,
        List<Row> students,
        List<Person> teachers) {
    /** A student, how they are signed in (or null), and whether too many wrong pictures keep theirs from opening. */
    public record Row(Person person, @Nullable Here here, boolean locked) {}

    public String address() {
        return "/classes/" + schoolClass.id();
    }

    public int countHere() {
        return (int) students.stream().filter(row -> row.here() != null).count();
    }

    /** Those who wait for the teacher's nod. */
    public List<Person> asking() {
        return students.stream()
                .filter(row -> row.here() != null && row.here().asksForNod())
                .map(Row::person)
                .toList();
    }
}
