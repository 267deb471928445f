package org.foothold.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** S6: the pages of one class in a district of one school, and in one of a thousand, each with a class of thirty. */
final class GrowthBenchmark implements Benchmark {
    private static final int SCHOOLS = 1_000;
    private static final int STUDENTS = 30;
    private static final int WARM_UP = 4_000;
    private static final int ROUNDS = 20;
    private static final int A_ROUND = 100;
    private static final double NANOS_OF_MILLI = 1e6;

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String question() {
        return "the pages of a class in a district of 1,000 schools, beside those in a district of one";
    }

    @Override
    public List<Measurement> run(int times) throws IOException {
        try (TemporaryDatabase one = TemporaryDatabase.start();
                TemporaryDatabase many = TemporaryDatabase.start();
                RunningSubject small = RunningSubject.start(one.access(), 1, STUDENTS);
                RunningSubject large = RunningSubject.start(many.access(), times == 0 ? SCHOOLS : times, STUDENTS)) {
            return List.of(
                    compare("page of the class, median", classPage(small), classPage(large)),
                    compare("class picture, median", picture(small), picture(large)));
        }
    }

    private record Page(InetSocketAddress server, String path, String session) {
        PageConnection open() throws IOException {
            return new PageConnection(server, path, session, "Accept: text/html");
        }
    }

    private static Page picture(RunningSubject subject) {
        Ready.Teacher teacher = subject.ready().teachers().getFirst();
        InetSocketAddress server =
                new InetSocketAddress("127.0.0.1", subject.ready().port());
        return new Page(server, teacher.picture(), teacher.session());
    }

    private static Page classPage(RunningSubject subject) {
        Page picture = picture(subject);
        String path = picture.path().substring(0, picture.path().indexOf("/lessons/"));
        return new Page(picture.server(), path, picture.session());
    }

    /** In turns, so that both have the same moments of the machine. */
    private static Measurement compare(String what, Page one, Page many) throws IOException {
        List<Double> ofOne = new ArrayList<>();
        List<Double> ofMany = new ArrayList<>();
        try (PageConnection small = one.open();
                PageConnection large = many.open()) {
            fetch(small, WARM_UP);
            fetch(large, WARM_UP);
            for (int round = 0; round < ROUNDS; round++) {
                ofOne.addAll(fetch(small, A_ROUND));
                ofMany.addAll(fetch(large, A_ROUND));
            }
        }
        return new Measurement(what, median(ofMany), "ms", median(ofOne), "<= 1.2 x");
    }

    private static List<Double> fetch(PageConnection page, int times) throws IOException {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            page.fetch();
            millis.add((System.nanoTime() - start) / NANOS_OF_MILLI);
        }
        return millis;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
