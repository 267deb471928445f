package org.foothold.schools.web;

import java.util.List;
import org.foothold.kernel.Role;
import org.foothold.kernel.Slice;
import org.foothold.schools.PersonFile;
import org.foothold.schools.School;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** People who were looked for, and what was asked. */
public record PeoplePage(Form form, List<School> schools, Slice<PersonFile> found) {
    public List<Role> roles() {
        return List.of(Role.values());
    }

    public boolean isNarrowed() {
        return List.of("q", "role", "school").stream()
                        .anyMatch(field -> !form.text(field).isEmpty())
                || form.has("ended");
    }

    public boolean isFirstPart() {
        return form.text("after").isEmpty();
    }

    /** Where the same search begins anew. */
    public String first() {
        return address(null);
    }

    /** Where the same search goes on; asked only if it does. */
    public String more() {
        return address(found.next());
    }

    private String address(@Nullable String after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/people");
        for (String field : List.of("q", "role", "school")) {
            if (!form.text(field).isEmpty()) {
                address.queryParam(field, "{" + field + "}");
            }
        }
        if (form.has("ended")) {
            address.queryParam("ended", "yes");
        }
        if (after != null) {
            address.queryParam("after", after);
        }
        return address.encode()
                .buildAndExpand(
                        java.util.Map.of("q", form.text("q"), "role", form.text("role"), "school", form.text("school")))
                .toUriString();
    }
}
