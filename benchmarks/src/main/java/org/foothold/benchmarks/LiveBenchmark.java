package org.foothold.benchmarks;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * S2: how long until an answer stands on the teacher's screen while a thousand classes are in a lesson, every student's
 * page holds its stream, and answers come in steadily.
 */
final class LiveBenchmark implements Benchmark {
    private static final int CLASSES = 1_000;
    private static final int STUDENTS = 30;
    private static final long PAUSE_MILLIS = 2_000;
    private static final Duration WARM_UP = Duration.ofSeconds(40);
    private static final Duration TIME = Duration.ofSeconds(60);
    private static final Duration REST = Duration.ofSeconds(5);
    /** Files beside the streams: the libraries, the answers, the pictures. */
    private static final int OTHER_FILES = 4_000;

    @Override
    public String name() {
        return "live";
    }

    @Override
    public String question() {
        return "an answer until it is on the teacher's screen: 1,000 classes, 30,000 open streams, 500 answers/s";
    }

    @Override
    public List<Measurement> run(int times) throws IOException, InterruptedException {
        int classes = times == 0 ? CLASSES : times;
        requireFiles(classes * (STUDENTS + 1) + OTHER_FILES);
        try (TemporaryDatabase database = TemporaryDatabase.start();
                RunningSubject subject = RunningSubject.start(database.access(), classes, STUDENTS)) {
            return measure(subject);
        }
    }

    private static void requireFiles(int files) {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                && system.getMaxFileDescriptorCount() < files) {
            throw new IllegalStateException(
                    "A process may open %d files here, and this needs %d: raise it (ulimit -n %d)"
                            .formatted(system.getMaxFileDescriptorCount(), files, files));
        }
    }

    private static List<Measurement> measure(RunningSubject subject) throws IOException, InterruptedException {
        Ready ready = subject.ready();
        InetSocketAddress server = new InetSocketAddress("127.0.0.1", ready.port());
        Collection<Double> millis = new ConcurrentLinkedQueue<>();
        List<LiveClass> classes = classes(ready, server, millis);
        List<EventConnection> streams = open(ready, server);
        System.out.printf("%d streams are open%n", streams.size());
        for (int i = 0; i < classes.size(); i++) {
            LiveClass each = classes.get(i);
            EventConnection stream = streams.get(i);
            Thread.startVirtualThread(() -> each.look(stream));
        }
        streams.stream().skip(classes.size()).forEach(stream -> Thread.startVirtualThread(() -> hear(stream)));
        answer(classes, WARM_UP);
        millis.clear();
        answer(classes, TIME);
        Thread.sleep(REST);
        int missing = classes.stream().mapToInt(LiveClass::waiting).sum();
        double memory = subject.residentMegabytes();
        for (EventConnection stream : streams) {
            stream.close();
        }
        return measurements(
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray(), missing, memory);
    }

    private static List<LiveClass> classes(Ready ready, InetSocketAddress server, Collection<Double> millis)
            throws IOException, InterruptedException {
        List<LiveClass> classes = new ArrayList<>();
        String host = "127.0.0.1:" + ready.port();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            for (int i = 0; i < ready.teachers().size(); i++) {
                Ready.Student student = ready.students().get(i * STUDENTS);
                OpenPage page = OpenPage.open(browser, host, student);
                AnswerRequest answers = new AnswerRequest(host, student.answers(), page.cookies(), page.token());
                classes.add(new LiveClass(server, ready.teachers().get(i), answers, PAUSE_MILLIS, millis));
            }
        }
        return classes;
    }

    /** The teachers' first. */
    private static List<EventConnection> open(Ready ready, InetSocketAddress server) throws IOException {
        List<EventConnection> streams = new ArrayList<>();
        for (Ready.Teacher each : ready.teachers()) {
            streams.add(new EventConnection(server, streams.size(), each.live(), each.session()));
        }
        for (Ready.Student each : ready.students()) {
            streams.add(new EventConnection(server, streams.size(), each.live(), each.session()));
        }
        return streams;
    }

    private static void hear(EventConnection stream) {
        try {
            while (true) {
                stream.listen();
            }
        } catch (ClosedChannelException over) {
            // The measurement has ended.
        } catch (IOException e) {
            throw new IllegalStateException("A student's stream broke off", e);
        }
    }

    private static void answer(List<LiveClass> classes, Duration time) throws InterruptedException {
        long until = System.nanoTime() + time.toNanos();
        List<Thread> students = new ArrayList<>();
        for (LiveClass each : classes) {
            students.add(Thread.startVirtualThread(() -> {
                try {
                    each.answer(until);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        for (Thread student : students) {
            student.join();
        }
    }

    private static List<Measurement> measurements(double[] millis, int missing, double memory) {
        return List.of(
                new Measurement("answers a second", millis.length / (double) TIME.toSeconds(), "1/s", null, "500"),
                new Measurement("sent to on the screen, median", quantile(millis, .5), "ms", null, ""),
                new Measurement("sent to on the screen, p99", quantile(millis, .99), "ms", null, "<= 250 ms"),
                new Measurement("answers that reached no screen", missing, "", null, "0"),
                new Measurement("memory of the application", memory, "MB", null, "<= 2000 MB"));
    }

    private static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            throw new IllegalStateException("No answer reached a screen");
        }
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }
}
