package org.foothold.interop.oneroster.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.foothold.kernel.Slice;
import org.foothold.kernel.Words;
import org.foothold.schools.RosterChange;
import org.foothold.shell.Frame;

/** A part of the list behind one number of an import, narrowed by {@code search}. */
public record RosterChangesPage(
        Brought brought, RosterChange.Kind kind, RosterChange.Change change, String search, Slice<RosterChange> slice) {
    public int count() {
        return brought.roster().count(kind, change);
    }

    public String address() {
        return brought.address() + "/" + Frame.word(kind) + "/" + Frame.word(change);
    }

    public String next() {
        return address() + "?search=" + URLEncoder.encode(search, StandardCharsets.UTF_8) + "&after=" + slice.next();
    }

    /** What a field was or becomes, in words. */
    public String say(String field, List<String> values, Words words) {
        if (values.isEmpty()) {
            return "–";
        }
        return switch (field) {
            case "roles", "role", "returns" ->
                values.stream().map(value -> role(value, words)).collect(Collectors.joining(", "));
            case "term" -> values.getFirst();
            default -> String.join(", ", values);
        };
    }

    /** {@code TEACHER North School}: the role's word, and where it is given if not in the whole district. */
    private static String role(String value, Words words) {
        int blank = value.indexOf(' ');
        String role = (blank < 0 ? value : value.substring(0, blank))
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        return words.lookup("oneroster.role." + role) + (blank < 0 ? "" : " · " + value.substring(blank + 1));
    }
}
