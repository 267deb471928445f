package org.foothold.statistics.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Short ways to write evidence in tests: pieces a minute apart unless said otherwise. */
final class Pieces {

    static final Instant START = Instant.parse("2026-09-07T09:00:00Z");

    private final List<Evidence> list = new ArrayList<>();
    private Instant now = START;

    static Pieces none() {
        return new Pieces();
    }

    Pieces right(int times) {
        return constructed(times, true);
    }

    Pieces wrong(int times) {
        return constructed(times, false);
    }

    private Pieces constructed(int times, boolean right) {
        for (int i = 0; i < times; i++) {
            list.add(Evidence.constructed(tick(), key(), right));
        }
        return this;
    }

    Pieces chosen(int times, boolean right, int options) {
        for (int i = 0; i < times; i++) {
            list.add(Evidence.chosen(tick(), key(), right, options));
        }
        return this;
    }

    Pieces judged(int times, Level level, Judge by) {
        for (int i = 0; i < times; i++) {
            list.add(Evidence.judged(tick(), key(), level, by));
        }
        return this;
    }

    Pieces seen(int times) {
        for (int i = 0; i < times; i++) {
            list.add(Evidence.observed(tick(), key(), true));
        }
        return this;
    }

    Pieces later(Duration by) {
        now = now.plus(by);
        return this;
    }

    /** Any kind of piece but the student's own view, minutes to weeks apart. */
    Pieces random(int times, RandomGenerator random) {
        for (int i = 0; i < times; i++) {
            later(Duration.ofMinutes(random.nextInt(5) == 0 ? random.nextInt(30_000) : random.nextInt(30)));
            Level level = Level.values()[random.nextInt(4)];
            switch (random.nextInt(5)) {
                case 0 -> chosen(1, random.nextBoolean(), 2 + random.nextInt(4));
                case 1 -> constructed(1, random.nextBoolean());
                case 2 -> judged(1, level, Judge.TEACHER);
                case 3 -> judged(1, level, Judge.PEER);
                default -> list.add(Evidence.observed(tick(), key(), random.nextBoolean()));
            }
        }
        return this;
    }

    private Instant tick() {
        now = now.plusSeconds(60);
        return now;
    }

    private String key() {
        return "piece %03d".formatted(list.size());
    }

    Instant now() {
        return now;
    }

    List<Evidence> list() {
        return List.copyOf(list);
    }
}
