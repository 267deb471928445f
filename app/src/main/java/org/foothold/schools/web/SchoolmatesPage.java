package org.foothold.schools.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.foothold.kernel.Slice;
import org.foothold.schools.SchoolClass;
import org.foothold.schools.Schoolmate;

/** Students of the school who are not in the class: those that were found, in parts. */
public record SchoolmatesPage(SchoolClass schoolClass, String words, boolean goesOn, Slice<Schoolmate> found) {
    public String students() {
        return "/classes/" + schoolClass.id() + "/students";
    }

    public String address() {
        return students() + "/of-school";
    }

    public String first() {
        return address() + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    public String more() {
        return first() + "&after=" + found.next();
    }
}
