package org.foothold.shell;

import java.util.ArrayList;
import java.util.List;
import org.foothold.kernel.Role;
import org.jspecify.annotations.Nullable;

/** A way in the navigation: an address and the key of its words. */
public record Place(String address, String key) {
    /** What {@code aria-current} says on a page at this path: the page itself, inside of it, or nothing. */
    public @Nullable String current(String path) {
        if (path.equals(address)) {
            return "page";
        }
        return !address.equals("/") && path.startsWith(address + "/") ? "true" : null;
    }

    static List<Place> of(SignedIn who) {
        List<Place> places = new ArrayList<>();
        places.add(new Place(home(who), "shell.place.home"));
        if (who.lessonOnly()) {
            places.add(new Place("/me/nod", "shell.place.nod"));
            return places;
        }
        if (who.actor().is(Role.TEACHER)) {
            places.add(new Place("/classes", "shell.place.classes"));
            places.add(new Place("/targets", "shell.place.targets"));
            places.add(new Place("/standards", "shell.place.standards"));
        }
        if (who.actor().is(Role.ADMINISTRATOR)) {
            places.add(new Place("/rosters", "shell.place.rosters"));
            places.add(new Place("/standards", "shell.place.standards"));
        }
        return places.stream().distinct().toList();
    }

    /** The page that "/" leads these people to, so that the navigation shows them where they are. */
    private static String home(SignedIn who) {
        if (who.lessonOnly()) {
            return "/";
        }
        if (who.actor().is(Role.TEACHER)) {
            return "/today";
        }
        return who.actor().is(Role.STUDENT) ? "/me" : "/";
    }
}
