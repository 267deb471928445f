package org.foothold.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictScope;
import org.foothold.kernel.PastTime;
import org.foothold.targets.TargetVersion;
import org.springframework.stereotype.Component;

/** Makes the whole district from a seed and a moment: every step is one that people take, through the same doors. */
@Component
class Simulator {
    /** Pages and the log need connections, too. */
    private static final int CLASSES_AT_ONCE = 3;

    private static final Duration FOUNDED_BEFORE = Duration.ofDays(50);

    private final Founding founding;
    private final Shelf shelf;
    private final Timetable timetable;
    private final Answering answering;
    private final Saying saying;

    Simulator(Founding founding, Shelf shelf, Timetable timetable, Answering answering, Saying saying) {
        this.founding = founding;
        this.shelf = shelf;
        this.timetable = timetable;
        this.answering = answering;
        this.saying = saying;
    }

    private record Taught(ClassPlace place, Story story, List<TargetVersion> targets, List<Held> lessons) {}

    /** The moment is the visitor's now; the zone that of the schools. */
    record Setting(long seed, Instant now, ZoneId zone) {}

    void make(Actor system, Setting setting, Progress progress) {
        Cast cast = Cast.of(setting.seed());
        List<Story> stories = stories(cast, setting);
        progress.begin(steps(cast, stories));
        Instant before = setting.now().minus(FOUNDED_BEFORE);
        List<ClassPlace> classes = PastTime.at(before, () -> founding.found(system, cast, setting.zone()));
        Map<String, List<TargetVersion>> targets = PastTime.at(before, () -> shelf.fill(system, classes));
        List<Taught> taught = teach(system, classes, stories, targets, setting, progress);
        answer(system, taught, progress);
    }

    /** The first class is, the others have planned theirs. */
    static boolean isInTheMiddleOfALesson(int place) {
        return place == 0;
    }

    static List<Story> stories(Cast cast, Setting setting) {
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < cast.classes().size(); i++) {
            Calendar calendar = Calendar.of(setting.now(), setting.zone(), i);
            stories.add(Storyteller.tell(cast.classes().get(i), calendar, setting.seed(), isInTheMiddleOfALesson(i)));
        }
        return List.copyOf(stories);
    }

    private static int steps(Cast cast, List<Story> stories) {
        int lessons =
                stories.stream().mapToInt(story -> story.meetings().size()).sum();
        return lessons
                + cast.classes().stream()
                        .mapToInt(each -> each.students().size())
                        .sum();
    }

    private List<Taught> teach(
            Actor system,
            List<ClassPlace> classes,
            List<Story> stories,
            Map<String, List<TargetVersion>> targets,
            Setting setting,
            Progress progress) {
        List<Callable<Taught>> work = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            ClassPlace place = classes.get(i);
            Story story = stories.get(i);
            List<TargetVersion> its =
                    Objects.requireNonNull(targets.get(place.cast().course().key()));
            work.add(() -> DistrictScope.within(
                    system.district(),
                    () -> new Taught(
                            place, story, its, timetable.hold(place, story, its, setting.now(), progress::tick))));
        }
        try (ExecutorService some = Executors.newFixedThreadPool(CLASSES_AT_ONCE)) {
            return all(some, work);
        }
    }

    /** Everybody at once, as in a school; so the log writes many answers with one flush. */
    private void answer(Actor system, List<Taught> taught, Progress progress) {
        List<Callable<Boolean>> work = new ArrayList<>();
        for (Taught each : taught) {
            for (int i = 0; i < each.place().students().size(); i++) {
                int student = i;
                work.add(() -> DistrictScope.within(system.district(), () -> {
                    hear(each, student, progress);
                    progress.tick();
                    return true;
                }));
            }
        }
        try (ExecutorService everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            all(everybody, work);
        }
    }

    private void hear(Taught taught, int student, Progress progress) {
        answering.answer(taught.place(), student, taught.lessons(), progress);
        saying.views(taught.place(), student, taught.story(), taught.targets());
        saying.steps(taught.place(), student, taught.story(), taught.targets());
    }

    private static <T> List<T> all(ExecutorService threads, List<Callable<T>> work) {
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(work)) {
                results.add(each.get());
            }
            return List.copyOf(results);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The demonstration could not be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The demonstration was interrupted", e);
        }
    }
}
