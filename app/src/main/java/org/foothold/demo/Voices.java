package org.foothold.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.foothold.evidence.Shows;
import org.jspecify.annotations.Nullable;

/** What students and their teacher say beside the checks: restatements, views, next steps, noticings. */
final class Voices {
    private static final Map<Shows, List<String>> OWN = Map.of(
            Shows.NOT_YET,
            List.of("I still mix it up.", "I need somebody to show me once more.", "Todavía me confundo."),
            Shows.ON_THE_WAY,
            List.of("It works when I take my time.", "I can do it with a drawing.", "Ya casi me sale."),
            Shows.SECURE,
            List.of("I could explain it to a friend.", "I can do it without help now.", "Ya puedo explicarlo."),
            Shows.GOING_FURTHER,
            List.of("I made up a harder one and solved it.", "I found a second way.", "Encontré otra manera."));
    private static final Map<Shows, List<String>> TEACHERS = Map.of(
            Shows.NOT_YET,
            List.of("We go back to a drawing together.", "The first step is there; the reason is not yet."),
            Shows.ON_THE_WAY,
            List.of("Right with a table, not yet without it.", "Your reasons are getting clearer."),
            Shows.SECURE,
            List.of("You explain it so that others follow.", "Also right where the numbers are new."),
            Shows.GOING_FURTHER,
            List.of("You helped your partner to see why.", "You carried the idea to a problem of your own."));
    private static final List<String> OWN_STEPS = List.of(
            "Do two more with a partner.",
            "Ask for one more example.",
            "Explain it to somebody at home.",
            "Hacer uno más sin ayuda.");
    private static final double RESTATES = 0.65;

    private final List<Course.Topic> topics;
    private final SplittableRandom random;
    private final List<Story.View> views = new ArrayList<>();
    private final List<Story.Step> steps = new ArrayList<>();

    Voices(List<Course.Topic> topics, SplittableRandom random) {
        this.topics = topics;
        this.random = random;
    }

    List<Story.View> views() {
        return List.copyOf(views);
    }

    List<Story.Step> steps() {
        return List.copyOf(steps);
    }

    List<Story.Restated> restate(List<Learner> present, int target, Instant opened) {
        List<String> said = topics.get(target).restated();
        return present.stream()
                .filter(learner -> random.nextDouble() < RESTATES)
                .map(learner -> new Story.Restated(
                        learner.place(), opened.plusSeconds(60 + random.nextInt(240)), Mind.any(random, said)))
                .toList();
    }

    /** At the end of a lesson: from the second one on a target there is something to say about it. */
    void speak(List<Learner> present, int target, int lessonsBefore, Instant closed) {
        if (lessonsBefore == 0) {
            return;
        }
        for (Learner learner : present) {
            if (random.nextDouble() < 0.25) {
                say(learner, target, closed.minusSeconds(240), true, 0.7);
            }
            if (random.nextDouble() < 0.15) {
                say(learner, target, closed.plusSeconds(3600), false, 0.3);
            }
            if (random.nextDouble() < 0.14) {
                suggest(learner, target, closed.plusSeconds(3660), false);
            }
            if (random.nextDouble() < 0.08) {
                suggest(learner, target, closed.minusSeconds(120), true);
            }
        }
    }

    private void say(Learner learner, int target, Instant at, boolean own, double blur) {
        Shows level = learner.mind(target).seenAs(blur);
        List<String> words = own ? inLanguage(learner, OWN.getOrDefault(level, List.of())) : teachers(level);
        views.add(new Story.View(learner.place(), target, at, own, level, Mind.any(random, words)));
    }

    private static List<String> teachers(Shows level) {
        return TEACHERS.getOrDefault(level, List.of());
    }

    private void suggest(Learner learner, int target, Instant at, boolean own) {
        List<String> words =
                own ? inLanguage(learner, OWN_STEPS) : topics.get(target).nextSteps();
        boolean done = random.nextDouble() < 0.4;
        steps.add(new Story.Step(learner.place(), target, at, own, Mind.any(random, words), done));
    }

    /** Each list ends with its Spanish words. */
    private static List<String> inLanguage(Learner learner, List<String> words) {
        int last = words.size() - 1;
        return learner.language().equals("es") ? words.subList(last, words.size()) : words.subList(0, last);
    }

    /** The wrong answer behind which most stand together, if an idea stands behind it. */
    Story.@Nullable Noticed notice(Course.Topic topic, List<Story.Reply> replies, Instant stopped) {
        Map<Course.Said, Integer> counts = new LinkedHashMap<>();
        replies.stream()
                .filter(reply -> reply.said().idea() != null)
                .forEach(reply -> counts.merge(reply.said(), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(each -> each.getValue() >= 3)
                .max(Map.Entry.comparingByValue())
                .map(each -> new Story.Noticed(
                        stopped.plusSeconds(45),
                        each.getKey(),
                        random.nextDouble() < 0.7,
                        Mind.any(random, topic.nextSteps())))
                .orElse(null);
    }
}
