package org.foothold.schools.web;

import java.util.List;
import org.foothold.schools.ListedName;
import org.foothold.schools.NameList;

/** Which of the pasted names are to be added. */
final class PastedNames {
    private PastedNames() {}

    /** Refuses the field {@code names} if lines could not be read; names that repeat count only if somebody said so. */
    static List<ListedName> chosen(Form form, NameList names) {
        if (!names.problems().isEmpty()) {
            form.refuse("names", "schools.names.problems");
        }
        return form.has("repeated") ? names.names() : names.withoutRepeated();
    }
}
