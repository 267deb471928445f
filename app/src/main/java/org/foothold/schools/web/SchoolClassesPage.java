package org.foothold.schools.web;

import java.util.Map;
import org.foothold.kernel.Slice;
import org.foothold.schools.School;
import org.foothold.schools.TaughtClass;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Classes of a school that were looked for, and what was asked. */
public record SchoolClassesPage(School school, Form form, Slice<TaughtClass> found) {
    public String address() {
        return "/schools/" + school.id() + "/classes";
    }

    public boolean isNarrowed() {
        return !form.text("q").isEmpty() || form.has("over");
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
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(address());
        if (!form.text("q").isEmpty()) {
            address.queryParam("q", "{q}");
        }
        if (form.has("over")) {
            address.queryParam("over", "yes");
        }
        if (after != null) {
            address.queryParam("after", after);
        }
        return address.encode().buildAndExpand(Map.of("q", form.text("q"))).toUriString();
    }
}
