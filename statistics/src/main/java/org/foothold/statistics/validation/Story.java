package org.foothold.statistics.validation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.foothold.statistics.standing.Evidence;
import org.foothold.statistics.standing.Level;

/** One simulated student, one target, and the evidence so far. */
final class Story {

    private static final Instant FIRST_DAY = Instant.parse("2026-09-07T09:00:00Z");
    private static final Duration WITHIN_A_LESSON = Duration.ofMinutes(5);

    private final List<Source> sources;
    private final RandomGenerator random;
    private final Student student;
    private final List<Evidence> evidence = new ArrayList<>();
    private Instant now = FIRST_DAY;

    Story(Condition condition, RandomGenerator random) {
        this.sources = condition.sources();
        this.random = random;
        this.student = condition.student(random);
    }

    /** One more piece of the everyday kind. */
    void goOn() {
        goOn(sources.get(random.nextInt(sources.size())));
    }

    void goOn(Source source) {
        if (!evidence.isEmpty()) {
            live();
        }
        evidence.add(source.draw(student, now, Integer.toString(evidence.size())));
    }

    private void live() {
        student.practise();
        now = now.plus(WITHIN_A_LESSON);
        if (random.nextBoolean()) {
            int days = 1 + random.nextInt(5);
            now = now.plus(Duration.ofDays(days));
            for (int day = 0; day < days; day++) {
                student.nextDay();
            }
        }
    }

    List<Evidence> evidence() {
        return evidence;
    }

    Level truth() {
        return student.level();
    }
}
