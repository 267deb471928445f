package org.foothold.schools.web;

import java.util.List;
import org.foothold.schools.Person;
import org.foothold.schools.SchoolClass;

/** A class whose teachers change something about it. {@code colleagues} are those who could teach it, too. */
public record ClassEditPage(SchoolClass schoolClass, Form form, List<Person> teachers, List<Person> colleagues) {
    public String address() {
        return "/classes/" + schoolClass.id();
    }
}
