package org.foothold.schools.web;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.foothold.schools.School;
import org.foothold.schools.SchoolId;
import org.foothold.schools.Term;
import org.jspecify.annotations.Nullable;

/** The schools of the district and their terms. */
public record SchoolsPage(List<School> schools, List<Row> terms) {
    /** A term as it is read; {@code school} is null for one of all schools. */
    public record Row(Term term, @Nullable String school, String from, String to) {
        public String address() {
            return "/schools/terms/" + term.id();
        }
    }

    static SchoolsPage of(List<School> schools, List<Term> terms, Locale locale) {
        Map<SchoolId, String> names = schools.stream().collect(Collectors.toMap(School::id, School::name));
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        List<Row> rows = terms.stream()
                .map(term -> new Row(
                        term,
                        term.school() == null ? null : names.get(term.school()),
                        day.format(term.startsOn()),
                        day.format(term.endsOn())))
                .toList();
        return new SchoolsPage(schools, rows);
    }
}
