package org.foothold.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.foothold.Foothold;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.foothold.kernel.Problems;
import org.foothold.schools.District;
import org.foothold.schools.Districts;
import org.foothold.targets.FrameworkId;
import org.foothold.targets.FrameworkImports;
import org.foothold.targets.ImportId;
import org.foothold.targets.Standard;
import org.foothold.targets.Standards;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** How much slower a tree of 100,000 standards is browsed and searched than one of 746. */
final class StandardsBenchmark implements Benchmark {
    private static final int SMALL = 746;
    private static final int LARGE = 100_000;
    private static final int TIMES = 200;
    private static final double NANOS_IN_MS = 1e6;

    /** A question as it is asked in one district. */
    private record Asked(String what, Runnable question) {}

    @Override
    public String name() {
        return "standards";
    }

    @Override
    public String question() {
        return "browsing and searching 100,000 standards, median of 200, beside the same with 746";
    }

    @Override
    public List<Measurement> run(int times) throws IOException {
        try (TemporaryDatabase database = TemporaryDatabase.start();
                ConfigurableApplicationContext application =
                        SpringApplication.run(Foothold.class, arguments(database))) {
            return compare(
                    times > 0 ? times : TIMES,
                    new Library(application, new GeneratedFramework(SMALL)),
                    new Library(application, new GeneratedFramework(LARGE)));
        }
    }

    private static List<Measurement> compare(int times, Library small, Library large) {
        List<Measurement> measurements = new ArrayList<>();
        List<Asked> inSmall = small.questions();
        List<Asked> inLarge = large.questions();
        for (int i = 0; i < inLarge.size(); i++) {
            double limit = median(times, small, inSmall.get(i).question());
            double value = median(times, large, inLarge.get(i).question());
            measurements.add(new Measurement(inLarge.get(i).what(), value, "ms", limit, "<= 50 ms"));
        }
        return measurements;
    }

    private static double median(int times, Library library, Runnable question) {
        long[] took = new long[times];
        for (int warming = 0; warming < times / 4; warming++) {
            library.within(question);
        }
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            library.within(question);
            took[i] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        return took[times / 2] / NANOS_IN_MS;
    }

    private static String[] arguments(TemporaryDatabase database) {
        List<String> arguments = new ArrayList<>();
        database.access().properties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.addAll(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--logging.threshold.console=WARN",
                "--foothold.home=" + database.folder()));
        return arguments.toArray(String[]::new);
    }

    /** A district with one framework. */
    private static final class Library {
        private final Actor system;
        private final Standards standards;
        private final FrameworkId framework;

        Library(ConfigurableApplicationContext application, GeneratedFramework generated) {
            Districts districts = application.getBean(Districts.class);
            DistrictId district = districts.newId();
            system = Actor.system(district, "a benchmark makes its framework");
            standards = application.getBean(Standards.class);
            FrameworkImports imports = application.getBean(FrameworkImports.class);
            framework = DistrictScope.within(district, () -> {
                districts.create(system, "Benchmark", District.Kind.REAL, "en");
                ImportId id = imports.start(system, "generated");
                imports.stage(system, id, generated.content(), new Problems(), count -> {});
                return imports.take(system, id);
            });
        }

        void within(Runnable question) {
            DistrictScope.run(system.district(), question);
        }

        List<Asked> questions() {
            Standard branch = DistrictScope.within(
                    system.district(),
                    () -> standards.listRoots(system, framework, null).items().getFirst());
            return List.of(
                    new Asked("top of the tree", () -> standards.listRoots(system, framework, null)),
                    new Asked("a branch opened", () -> standards.listChildren(system, branch, null)),
                    new Asked("search: a word of one in ten", search(GeneratedFramework.COMMON)),
                    new Asked("search: two words", search(GeneratedFramework.COMMON + " fraction")),
                    new Asked("search: a code", search(branch.code() + ".3.7")),
                    new Asked("search: a word spelt wrong", search("fractoin")));
        }

        private Runnable search(String typed) {
            return () -> standards.search(system, typed, null);
        }
    }
}
