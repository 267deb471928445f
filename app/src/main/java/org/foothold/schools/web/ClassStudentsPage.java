package org.foothold.schools.web;

import java.util.List;
import java.util.Set;
import org.foothold.kernel.PersonId;
import org.foothold.schools.NameList;
import org.foothold.schools.Person;
import org.foothold.schools.SchoolClass;

/** The students of a class, who was in it before, who has pictures or a card, and the names that are being added. */
public record ClassStudentsPage(
        SchoolClass schoolClass,
        List<Person> students,
        List<Person> former,
        Set<PersonId> pictures,
        Set<PersonId> cards,
        Form form,
        NameList names)
        implements NamesPreview {
    public String address() {
        return "/classes/" + schoolClass.id() + "/students";
    }
}
