package org.foothold.schools.web;

import java.util.List;
import org.foothold.schools.School;
import org.foothold.schools.Term;
import org.jspecify.annotations.Nullable;

/** A term that changes, or a new one where {@code term} is null. */
public record TermPage(@Nullable Term term, Form form, List<School> schools) {
    public String action() {
        return term == null ? "/schools/terms" : "/schools/terms/" + term.id();
    }
}
