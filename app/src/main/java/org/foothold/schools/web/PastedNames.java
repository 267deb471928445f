package org.foothold.schools.web;

import java.util.List;
import org.foothold.schools.ListedName;
import org.foothold.schools.NameList;

/** Which of the pasted names are to be added. */
final class PastedNames {
    private PastedNames() {}

    /**
     * Refuses the field {@code names} if lines could not be read, or if names repeat and nobody has been asked yet whether they are
     * other students; they count only if somebody said so.
     */
    static List<ListedName> chosen(Form form, NameList names) {
        if (!names.problems().isEmpty()) {
            form.refuse("names", "schools.names.problems");
        }
        if (!names.repeated().isEmpty() && !form.has("asked")) {
            form.refuse("names", "schools.names.repeated-ask");
        }
        return form.has("repeated") ? names.names() : names.withoutRepeated();
    }
}
