package org.foothold.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * S3: a student's page and a teacher's picture of the class while 500 of them are asked for each second, beside a file that the
 * same server sends. Each is timed from the moment it was due, so that a page that keeps others waiting is counted for them, too.
 */
final class PagesBenchmark implements Benchmark {
    private static final int CLASSES = 40;
    private static final int STUDENTS = 30;
    private static final int ANSWERED = 20;
    private static final int CONNECTIONS = 100;
    private static final int A_SECOND = 500;
    private static final Duration WARM_UP = Duration.ofSeconds(40);
    private static final Duration TIME = Duration.ofSeconds(30);
    private static final double NANOS_OF_MILLI = 1e6;
    private static final Pattern STYLES = Pattern.compile("href=\"(/assets/[^\"]+[.]css)\"");

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public String question() {
        return "a student's page and a class picture under 500 requests a second, beside a file of the same server";
    }

    @Override
    public List<Measurement> run(int times) throws IOException, InterruptedException {
        try (TemporaryDatabase database = TemporaryDatabase.start();
                RunningSubject subject = RunningSubject.start(database.access(), CLASSES, STUDENTS)) {
            return measure(subject.ready());
        }
    }

    private record Page(String path, String session, String header) {}

    private static List<Measurement> measure(Ready ready) throws IOException, InterruptedException {
        InetSocketAddress server = new InetSocketAddress("127.0.0.1", ready.port());
        answer(ready, server);
        List<Page> students = ready.students().stream()
                .map(student -> new Page(student.page(), student.session(), "Accept: text/html"))
                .toList();
        List<Page> pictures = ready.teachers().stream()
                .map(teacher -> new Page(teacher.picture(), teacher.session(), "HX-Request: true"))
                .toList();
        List<Page> file = List.of(new Page(styles(ready), students.getFirst().session(), "Accept: text/css"));
        asked(server, Stream.concat(students.stream(), pictures.stream()).toList(), WARM_UP);
        asked(server, file, WARM_UP.dividedBy(4));
        Asked ofFile = measured(server, file);
        Asked ofStudents = measured(server, students);
        Asked ofPictures = measured(server, pictures);
        return List.of(
                new Measurement("a file of the same server, p99", ofFile.p99(), "ms", null, ""),
                new Measurement("a student's page, p99", ofStudents.p99(), "ms", ofFile.p99(), "<= 25 ms"),
                new Measurement("a class picture, p99", ofPictures.p99(), "ms", ofFile.p99(), "<= 25 ms"),
                new Measurement("a file, processor time", ofFile.work(), "ms", null, ""),
                new Measurement("a student's page, processor time", ofStudents.work(), "ms", ofFile.work(), ""),
                new Measurement("a class picture, processor time", ofPictures.work(), "ms", ofFile.work(), ""));
    }

    /**
     * @param p99 milliseconds in which 99 of 100 were there
     * @param work milliseconds of processor time that one took of application and database together
     */
    private record Asked(double p99, double work) {}

    private static Asked measured(InetSocketAddress server, List<Page> pages) throws InterruptedException {
        Duration before = work();
        double[] millis = asked(server, pages, TIME);
        return new Asked(
                millis[(int) Math.ceil(.99 * millis.length) - 1],
                work().minus(before).toNanos() / NANOS_OF_MILLI / millis.length);
    }

    /** Of all that this process has started and that still runs. */
    private static Duration work() {
        return ProcessHandle.current()
                .descendants()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** So that the pictures show something. */
    private static void answer(Ready ready, InetSocketAddress server) throws IOException, InterruptedException {
        String host = "127.0.0.1:" + ready.port();
        List<AnswerRequest> answers = new ArrayList<>();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            for (int i = 0; i < ready.students().size(); i++) {
                if (i % STUDENTS < ANSWERED) {
                    Ready.Student student = ready.students().get(i);
                    OpenPage open = OpenPage.open(browser, host, student);
                    answers.add(new AnswerRequest(host, student.answers(), open.cookies(), open.token()));
                }
            }
        }
        new AnswerClient(server, answers).accepted(Duration.ofSeconds(1));
    }

    private static String styles(Ready ready) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            URI start = URI.create("http://127.0.0.1:" + ready.port() + "/join");
            HttpResponse<String> page =
                    browser.send(HttpRequest.newBuilder(start).build(), BodyHandlers.ofString());
            Matcher styles = STYLES.matcher(page.body());
            if (!styles.find()) {
                throw new IllegalStateException("No style sheet on " + start);
            }
            return styles.group(1);
        }
    }

    /** How long each took, in milliseconds. */
    private static double[] asked(InetSocketAddress server, List<Page> pages, Duration time)
            throws InterruptedException {
        ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
        long start = System.nanoTime();
        List<Thread> browsers = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            int number = i;
            browsers.add(Thread.startVirtualThread(() -> ask(server, pages, number, start, time, millis)));
        }
        for (Thread browser : browsers) {
            browser.join();
        }
        return millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /** One browser after another, evenly; each asks for its own page again and again. */
    private static void ask(
            InetSocketAddress server,
            List<Page> pages,
            int number,
            long start,
            Duration time,
            ConcurrentLinkedQueue<Double> millis) {
        long every = Duration.ofSeconds(1).toNanos() / A_SECOND;
        Page page = pages.get(number % pages.size());
        try (PageConnection connection = new PageConnection(server, page.path(), page.session(), page.header())) {
            for (long due = start + number * every; due < start + time.toNanos(); due += CONNECTIONS * every) {
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                connection.fetch();
                millis.add((System.nanoTime() - due) / NANOS_OF_MILLI);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
