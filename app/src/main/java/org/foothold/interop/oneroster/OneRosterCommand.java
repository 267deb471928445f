package org.foothold.interop.oneroster;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Command;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.foothold.kernel.Languages;
import org.foothold.kernel.Problem;
import org.foothold.kernel.Words;
import org.foothold.schools.District;
import org.foothold.schools.Districts;
import org.foothold.schools.RosterChange;
import org.foothold.schools.RosterImport;
import org.foothold.schools.School;
import org.foothold.shell.Frame;
import org.springframework.stereotype.Component;

/** {@code ./foothold import oneroster FILE}: reads a roster, says what would change, and takes it on {@code yes}. */
@Component
class OneRosterCommand implements Command {
    private static final String YES = "yes";
    private static final String ENDING_MEANT = "end-many";

    private final OneRosterImports imports;
    private final Districts districts;
    private final Languages languages;

    OneRosterCommand(OneRosterImports imports, Districts districts, Languages languages) {
        this.imports = imports;
        this.districts = districts;
        this.languages = languages;
    }

    @Override
    public String words() {
        return "import oneroster";
    }

    @Override
    public String usage() {
        return "FILE [yes] [end-many] [DISTRICT]  show what a OneRoster zip or folder would change; with yes, take it";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Words words = languages.of(System.getenv().getOrDefault("LANG", "en").replaceFirst("[_.].*", ""));
        if (arguments.isEmpty()) {
            out.println("./foothold " + words() + " " + usage());
            return 2;
        }
        List<String> named = new ArrayList<>(arguments.subList(1, arguments.size()));
        boolean yes = named.removeIf(YES::equals);
        boolean endingMeant = named.removeIf(ENDING_MEANT::equals);
        Optional<District> district = choose(String.join(" ", named), words, out);
        if (district.isEmpty()) {
            return 2;
        }
        Actor actor = Actor.system(district.get().id(), "import from the terminal of the machine");
        Path file = Path.of(arguments.getFirst());
        return DistrictScope.within(actor.district(), () -> bringIn(actor, file, yes, endingMeant, words, out));
    }

    private Optional<District> choose(String named, Words words, PrintStream out) {
        List<District> real = districts.listIds(District.Kind.REAL).stream()
                .map(this::district)
                .toList();
        List<District> fitting = real.stream()
                .filter(each -> named.isEmpty() || each.name().equalsIgnoreCase(named))
                .toList();
        if (fitting.size() == 1) {
            return Optional.of(fitting.getFirst());
        }
        out.println(
                words.lookup(real.isEmpty() ? "oneroster.command.no-district" : "oneroster.command.which-district"));
        real.forEach(each -> out.println("  " + each.name()));
        return Optional.empty();
    }

    private District district(DistrictId id) {
        return DistrictScope.within(id, () -> districts.get(Actor.system(id, "read the district's name")));
    }

    private int bringIn(Actor actor, Path file, boolean yes, boolean endingMeant, Words words, PrintStream out) {
        String name = Optional.ofNullable(file.getFileName()).orElse(file).toString();
        RosterImport read = imports.preview(actor, file, name, zone(actor), (step, done, total) -> {});
        tell(read.problems(), words, out);
        tell(read.warnings(), words, out);
        if (read.state() != RosterImport.State.READY) {
            out.println(words.lookup("oneroster.command.refused"));
            return 1;
        }
        tellChanges(read, words, out);
        if (!yes || read.changesNothing()) {
            out.println(words.lookup(
                    read.changesNothing() ? "oneroster.command.nothing-changes" : "oneroster.command.say-yes"));
            return 0;
        }
        RosterImport done = imports.apply(actor, read.id(), endingMeant, (step, part, total) -> {});
        boolean applied = done.state() == RosterImport.State.APPLIED;
        out.println(words.lookup(applied ? "oneroster.command.applied" : "oneroster.command.not-applied"));
        return applied ? 0 : 1;
    }

    /** The time zone for schools that the roster brings: that of the district's first school. */
    private ZoneId zone(Actor actor) {
        return districts.listSchools(actor).stream()
                .findFirst()
                .map(School::timeZone)
                .orElse(ZoneId.of("America/New_York"));
    }

    private static void tellChanges(RosterImport read, Words words, PrintStream out) {
        for (RosterChange.Kind kind : RosterChange.Kind.values()) {
            out.println(words.say(
                    "oneroster.command.changes." + Frame.word(kind),
                    read.count(kind, RosterChange.Change.ADDED),
                    read.count(kind, RosterChange.Change.CHANGED),
                    read.count(kind, RosterChange.Change.ENDED)));
        }
    }

    private static void tell(RosterImport.Found found, Words words, PrintStream out) {
        for (Problem problem : found.list()) {
            String place = problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line();
            String column = problem.column() == null ? "" : " (" + problem.column() + ")";
            out.println(place + column + ": "
                    + words.say(problem.key(), problem.arguments().toArray()));
        }
        if (found.count() > found.list().size()) {
            out.println(words.say(
                    "oneroster.command.more", found.count() - found.list().size()));
        }
    }
}
