package org.foothold.shell;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.jspecify.annotations.Nullable;

/** A way in the navigation: an address and the key of its words. */
public record Place(String address, String key) {
    /** Where somebody who came in by class code asks to see more than today's lesson. */
    static final String NOD = "/me/nod";

    /** What {@code aria-current} says on a page at this path: the page itself, inside of it, or nothing. */
    public @Nullable String current(String path) {
        if (path.equals(address)) {
            return "page";
        }
        return !address.equals("/") && path.startsWith(address + "/") ? "true" : null;
    }

    private static final Set<Role> STAFF = Set.copyOf(EnumSet.complementOf(EnumSet.of(Role.STUDENT, Role.FAMILY)));

    /** Where somebody looks after their own sign-in; empty where there is nothing to look after. */
    static Optional<Place> ofOwnSignIn(SignedIn who) {
        if (who.lessonOnly()) {
            return Optional.empty();
        }
        if (STAFF.stream().anyMatch(who.actor()::is)) {
            return Optional.of(new Place("/me/sign-in", "shell.place.sign-in"));
        }
        return who.actor().is(Role.STUDENT)
                ? Optional.of(new Place("/me/pictures", "shell.place.pictures"))
                : Optional.empty();
    }

    static List<Place> of(SignedIn who) {
        List<Place> places = new ArrayList<>();
        places.add(new Place(home(who), "shell.place.home"));
        if (who.lessonOnly()) {
            places.add(new Place(NOD, "shell.place.nod"));
            return places;
        }
        if (who.actor().is(Role.TEACHER)) {
            places.add(new Place("/classes", "shell.place.classes"));
            places.add(new Place("/targets", "shell.place.targets"));
            places.add(new Place("/standards", "shell.place.standards"));
        }
        if (who.actor().is(Role.ADMINISTRATOR)) {
            places.add(new Place("/people", "shell.place.people"));
            places.add(new Place("/schools", "shell.place.schools"));
            places.add(new Place("/rosters", "shell.place.rosters"));
            places.add(new Place("/standards", "shell.place.standards"));
        }
        if (readsStandards(who.actor())) {
            places.add(new Place("/standards", "shell.place.standards"));
        }
        return places.stream().distinct().toList();
    }

    /** Who stands beside teachers reads what they teach to. */
    public static boolean readsStandards(Actor actor) {
        return actor.is(Role.COACH) || actor.is(Role.SCHOOL_LEADER) || actor.is(Role.DISTRICT_LEADER);
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
