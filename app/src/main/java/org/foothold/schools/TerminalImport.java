package org.foothold.schools;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.foothold.kernel.Languages;
import org.foothold.kernel.Problem;
import org.foothold.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What all imports from the terminal share: the language spoken there, the district meant, and how problems are told. */
@Component
public class TerminalImport {
    /** What a command returns that was called wrongly. */
    public static final int MISUSED = 2;

    private final Districts districts;
    private final Languages languages;

    TerminalImport(Districts districts, Languages languages) {
        this.districts = districts;
        this.languages = languages;
    }

    public Words words() {
        return languages.of(System.getenv().getOrDefault("LANG", "en").replaceFirst("[_.].*", ""));
    }

    /** Works as the system in the district of this name or id, or in the only one; else says which there are. */
    public int inDistrict(String named, PrintStream out, ToIntFunction<Actor> work) {
        Optional<DistrictId> chosen = choose(named, out);
        if (chosen.isEmpty()) {
            return MISUSED;
        }
        Actor actor = Actor.system(chosen.get(), "import from the terminal of the machine");
        return DistrictScope.within(actor.district(), () -> work.applyAsInt(actor));
    }

    /** Tells the problems, each with its place, and how many more there are. */
    public void tell(List<Problem> problems, int count, PrintStream out) {
        problems.forEach(problem -> out.println(line(problem)));
        if (count > problems.size()) {
            out.println(words().say("schools.terminal.more", count - problems.size()));
        }
    }

    private Optional<DistrictId> choose(String named, PrintStream out) {
        List<District> real = districts.listIds(District.Kind.REAL).stream()
                .map(this::district)
                .toList();
        List<District> fitting =
                real.stream().filter(each -> isMeant(each, named)).toList();
        if (fitting.size() == 1) {
            return Optional.of(fitting.getFirst().id());
        }
        out.println(
                words().lookup(real.isEmpty() ? "schools.terminal.no-district" : "schools.terminal.which-district"));
        real.forEach(each -> out.println("  " + each.name()));
        return Optional.empty();
    }

    private static boolean isMeant(District each, String named) {
        return named.isEmpty()
                || each.name().equalsIgnoreCase(named)
                || each.id().toString().equals(named);
    }

    private District district(DistrictId id) {
        return DistrictScope.within(id, () -> districts.get(Actor.system(id, "read the district's name")));
    }

    /** Nothing in a file may steer the terminal. */
    private static String value(@Nullable String value) {
        return value == null ? "" : " “" + value.replaceAll("\\p{Cntrl}", "␣") + "”";
    }

    private String line(Problem problem) {
        String place = problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line();
        String column = problem.column() == null ? "" : " (" + problem.column() + ")";
        return place + column + value(problem.value()) + ": "
                + words().say(problem.key(), problem.arguments().toArray());
    }
}
