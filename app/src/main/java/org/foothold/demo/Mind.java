package org.foothold.demo;

import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.foothold.evidence.Confidence;
import org.foothold.evidence.Shows;
import org.jspecify.annotations.Nullable;

/**
 * What nobody sees: how far one student is on one target, and which wrong idea still holds.
 *
 * <p>The level starts low ({@code 0.9 a − 1.1} for a student whose ease {@code a} is standard normal) and each lesson
 * closes a share {@code pace} (0.09 to 0.23) of the way to 2.4. Six in ten hold a wrong idea with a strength that starts
 * at 0.9 and shrinks by 1.2 times the pace with each lesson. Where the idea offers itself, the student finds the answer
 * with probability {@code logistic(1.3 level) × (1 − hold)}, elsewhere with {@code logistic(1.3 level)}; failing that,
 * luck helps as much as the kind of question lets it.
 */
final class Mind {
    private static final double HIGHEST = 2.4;
    private static final double STEEPNESS = 1.3;
    private static final double TRUE_TO_THE_IDEA = 0.85;

    private final RandomGenerator random;
    private final double pace;
    private final double boldness;
    private final @Nullable String idea;
    private double level;
    private double hold;

    Mind(RandomGenerator random, double ease, double boldness, Course.Topic topic) {
        this.random = random;
        this.boldness = boldness;
        pace = 0.09 + 0.14 * random.nextDouble();
        level = 0.9 * ease - 1.1;
        idea = random.nextDouble() < 0.6 ? commonIdea(topic) : null;
        hold = idea == null ? 0 : 0.9;
    }

    private static @Nullable String commonIdea(Course.Topic topic) {
        return topic.prompts().stream()
                .flatMap(prompt -> prompt.answers().stream())
                .map(Course.Said::idea)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    void takeALesson() {
        level += pace * (HIGHEST - level);
        hold *= 1 - 1.2 * pace;
    }

    Course.Said answer(Course.Asked asked) {
        return pick(asked, random.nextDouble() < chance(asked));
    }

    private double chance(Course.Asked asked) {
        boolean tempted = asked.answers().stream().anyMatch(said -> isMyIdea(said));
        double finds = logistic(STEEPNESS * level) * (tempted ? 1 - hold : 1);
        int guesses = Questions.guesses(asked);
        return finds + (guesses == 0 ? 0 : (1 - finds) * (1 - hold) / guesses);
    }

    private Course.Said pick(Course.Asked asked, boolean fits) {
        List<Course.Said> possible =
                asked.answers().stream().filter(said -> said.fits() == fits).toList();
        List<Course.Said> mine = possible.stream().filter(this::isMyIdea).toList();
        boolean holds = !mine.isEmpty() && random.nextDouble() < TRUE_TO_THE_IDEA;
        return any(random, holds ? mine : possible);
    }

    private boolean isMyIdea(Course.Said said) {
        return idea != null && idea.equals(said.idea());
    }

    /** Who holds a wrong idea is sure of it; who knows is mostly sure; some are bolder than others. */
    Confidence confidence(Course.Said said) {
        double sure = (isMyIdea(said) ? 1.2 + hold : level) + boldness + 0.5 * random.nextGaussian();
        if (sure < -0.7) {
            return Confidence.GUESSING;
        }
        return sure < 0.4 ? Confidence.UNSURE : sure < 1.6 ? Confidence.FAIRLY_SURE : Confidence.SURE;
    }

    /** As somebody would say it who sees this well but not perfectly. */
    Shows seenAs(double blur) {
        double seen = level - hold + blur * random.nextGaussian();
        if (seen < -0.4) {
            return Shows.NOT_YET;
        }
        return seen < 0.8 ? Shows.ON_THE_WAY : seen < 2.0 ? Shows.SECURE : Shows.GOING_FURTHER;
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    static <T> T any(RandomGenerator random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
