package org.foothold.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A made-up student: some find things easier, some are bolder; each target is learned for itself ({@link Mind}). */
final class Learner {
    private static final double EXPLAINS = 0.7;
    private static final double THINKS_AGAIN = 0.06;
    private static final double LOSES_THE_NETWORK = 0.01;
    private static final int OFFLINE_SECONDS = 25 * 60;

    private final int place;
    private final String language;
    private final SplittableRandom random;
    private final List<Mind> minds = new ArrayList<>();

    Learner(int place, SplittableRandom random, Names.Name name, List<Course.Topic> topics) {
        this.place = place;
        this.random = random;
        language = name.language();
        double ease = random.nextGaussian();
        double boldness = 0.5 * random.nextGaussian();
        topics.forEach(topic -> minds.add(new Mind(random.split(), ease, boldness, topic)));
    }

    int place() {
        return place;
    }

    String language() {
        return language;
    }

    Mind mind(int target) {
        return minds.get(target);
    }

    /** What the student sends within the time: one answer, sometimes a second one after thinking again. */
    List<Story.Reply> reply(int target, Course.Asked prompt, Instant from, long seconds, boolean live) {
        Instant at = from.plusSeconds(8 + random.nextLong(seconds / 2));
        List<Story.Reply> replies = new ArrayList<>();
        replies.add(reply(target, prompt, at, !live && random.nextDouble() < LOSES_THE_NETWORK));
        if (random.nextDouble() < THINKS_AGAIN) {
            replies.add(reply(target, prompt, at.plusSeconds(seconds / 3), false));
        }
        return inOrder(replies);
    }

    private Story.Reply reply(int target, Course.Asked prompt, Instant at, boolean offline) {
        Course.Said said = mind(target).answer(prompt);
        @Nullable
        String reason = said.why().isEmpty() || random.nextDouble() > EXPLAINS ? null : Mind.any(random, said.why());
        Instant arrived = offline ? at.plusSeconds(OFFLINE_SECONDS) : at.plusMillis(120);
        return new Story.Reply(place, at, arrived, said, reason, mind(target).confidence(said));
    }

    /** A second answer was sent with the first one at hand, so it never arrives before it. */
    private static List<Story.Reply> inOrder(List<Story.Reply> replies) {
        return replies.size() > 1
                        && replies.getFirst()
                                .arrived()
                                .isAfter(replies.getLast().arrived())
                ? replies.subList(0, 1)
                : replies;
    }
}
