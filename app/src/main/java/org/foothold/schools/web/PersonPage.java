package org.foothold.schools.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.foothold.schools.PersonFile;
import org.foothold.schools.School;
import org.foothold.schools.SchoolClass;

/** One person as administrators keep them. */
public record PersonPage(
        PersonFile file, Form form, List<School> schools, List<SchoolClass> classes, List<HeldToken> tokens) {
    static Form formOf(PersonFile file) {
        return Form.with(Map.of(
                "given", file.person().givenName(),
                "family", file.person().familyName(),
                "email", Objects.requireNonNullElse(file.email(), "")));
    }

    public String address() {
        return "/people/" + file.person().id();
    }
}
