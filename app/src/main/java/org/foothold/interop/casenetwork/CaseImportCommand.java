package org.foothold.interop.casenetwork;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.foothold.targets.EditionChanges;
import org.foothold.targets.FrameworkImport;
import org.foothold.targets.FrameworkImports;
import org.springframework.stereotype.Component;

/** {@code ./foothold import case FILE}: reads a package, says what would change, and takes it unless only asked to look. */
@Component
class CaseImportCommand implements Command {
    private static final String LOOK = "preview";
    private static final int SHOWN = 50;

    private final CaseImports reader;
    private final FrameworkImports imports;
    private final Districts districts;
    private final Languages languages;

    CaseImportCommand(CaseImports reader, FrameworkImports imports, Districts districts, Languages languages) {
        this.reader = reader;
        this.imports = imports;
        this.districts = districts;
        this.languages = languages;
    }

    @Override
    public String words() {
        return "import case";
    }

    @Override
    public String usage() {
        return "FILE [preview] [DISTRICT]  bring in a framework of standards (CASE package or CSV table)";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Words words = languages.of(System.getenv().getOrDefault("LANG", "en").replaceFirst("[_.].*", ""));
        if (arguments.isEmpty()) {
            out.println("./foothold " + words() + " " + usage());
            return 2;
        }
        boolean look = arguments.contains(LOOK);
        List<String> named =
                arguments.stream().skip(1).filter(each -> !each.equals(LOOK)).toList();
        Optional<District> district = choose(named.isEmpty() ? "" : String.join(" ", named), words, out);
        if (district.isEmpty()) {
            return 2;
        }
        Actor actor = Actor.system(district.get().id(), "import from the terminal of the machine");
        Path file = Path.of(arguments.getFirst());
        return DistrictScope.within(actor.district(), () -> bringIn(actor, file, look, words, out));
    }

    private Optional<District> choose(String named, Words words, PrintStream out) {
        List<District> real = districts.listIds(District.Kind.REAL).stream()
                .map(this::district)
                .toList();
        List<District> fitting = real.stream()
                .filter(each -> named.isEmpty()
                        || each.name().equalsIgnoreCase(named)
                        || each.id().toString().equals(named))
                .toList();
        if (fitting.size() == 1) {
            return Optional.of(fitting.getFirst());
        }
        out.println(
                words.say(real.isEmpty() ? "casenetwork.command.no-district" : "casenetwork.command.which-district"));
        real.forEach(each -> out.println("  " + each.name()));
        return Optional.empty();
    }

    private District district(DistrictId id) {
        return DistrictScope.within(id, () -> districts.get(Actor.system(id, "read the district's name")));
    }

    private int bringIn(Actor actor, Path file, boolean look, Words words, PrintStream out) {
        String name = Optional.ofNullable(file.getFileName()).orElse(file).toString();
        FrameworkImport done = reader.read(actor, name, () -> Files.newInputStream(file));
        done.problems().stream().limit(SHOWN).forEach(problem -> out.println(line(problem, words)));
        if (done.problemCount() > SHOWN) {
            out.println(words.say("casenetwork.command.more", done.problemCount() - SHOWN));
        }
        if (done.state() != FrameworkImport.State.READY) {
            out.println(words.say("casenetwork.refused"));
            return 1;
        }
        EditionChanges changes = imports.changes(actor, done.id());
        out.println(words.say(
                "casenetwork.command.changes",
                String.valueOf(done.title()),
                changes.added(),
                changes.changed(),
                changes.removed()));
        if (!look) {
            imports.take(actor, done.id());
            out.println(words.say(changes.same() ? "casenetwork.same" : "casenetwork.command.taken"));
        }
        return 0;
    }

    static String line(Problem problem, Words words) {
        String place = problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line();
        String column = problem.column() == null ? "" : " (" + problem.column() + ")";
        return place + column + ": "
                + words.say(problem.key(), problem.arguments().toArray());
    }
}
