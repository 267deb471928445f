package org.foothold.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Tells the story of one class: what its teacher plans and asks, and what its students answer as they learn. */
final class Storyteller {
    /** Which target each lesson serves: each comes back after others have been begun. */
    private static final int[] TARGETS = {0, 0, 0, 0, 1, 1, 0, 1, 1, 2, 2, 1, 2, 2, 2, 3, 2, 3};

    private static final int[] QUESTIONS = {2, 1, 2, 3, 2};
    private static final int TODAYS_TARGET = 3;
    private static final double PRESENT = 0.94;

    private final Cast.ClassCast schoolClass;
    private final Calendar calendar;
    private final SplittableRandom random;
    private final List<Learner> learners = new ArrayList<>();
    private final Voices voices;
    private final int[] asked;
    private final int[] met;

    private Storyteller(Cast.ClassCast schoolClass, Calendar calendar, long seed) {
        this.schoolClass = schoolClass;
        this.calendar = calendar;
        random = new SplittableRandom(seed * 31 + calendar.place());
        List<Course.Topic> topics = schoolClass.course().targets();
        asked = new int[topics.size()];
        met = new int[topics.size()];
        for (int i = 0; i < schoolClass.students().size(); i++) {
            learners.add(new Learner(i, random.split(), schoolClass.students().get(i), topics));
        }
        voices = new Voices(topics, random.split());
    }

    /** @param live the class is in the middle of today's lesson; otherwise that one is planned */
    static Story tell(Cast.ClassCast schoolClass, Calendar calendar, long seed, boolean live) {
        return new Storyteller(schoolClass, calendar, seed).tell(live);
    }

    private Story tell(boolean live) {
        List<Story.Meeting> meetings = new ArrayList<>();
        List<LocalDate> dates = calendar.past();
        for (int i = 0; i < dates.size(); i++) {
            meetings.add(past(dates.get(i), i));
        }
        meetings.add(live ? live() : planned());
        return new Story(List.copyOf(meetings), voices.views(), voices.steps());
    }

    private Story.Meeting past(LocalDate date, int number) {
        int target = TARGETS[number % TARGETS.length];
        Instant opened = calendar.begins(date).plusSeconds(60 + random.nextInt(180));
        List<Learner> present =
                learners.stream().filter(each -> random.nextDouble() < PRESENT).toList();
        present.forEach(learner -> learner.mind(target).takeALesson());
        List<Story.Question> questions = new ArrayList<>();
        int count = QUESTIONS[number % QUESTIONS.length];
        for (int i = 0; i < count; i++) {
            Instant started = opened.plusSeconds(600L + 660L * i);
            questions.add(question(target, started, started.plusSeconds(240 + random.nextInt(90)), present));
        }
        List<Story.Restated> restated = number % 2 == 0 ? voices.restate(present, target, opened) : List.of();
        Instant closed = opened.plusSeconds(48 * 60);
        voices.speak(present, target, met[target]++, closed);
        return new Story.Meeting(date, target, goal(target), opened, closed, questions, restated);
    }

    /** Open for a quarter of an hour: one check is over, another runs, and two of three have answered it. */
    private Story.Meeting live() {
        Instant now = calendar.now();
        Instant opened = now.minusSeconds(15 * 60);
        List<Learner> some = learners.stream()
                .filter(each -> each.place() % 3 != 2 || each.place() < 2)
                .toList();
        Story.Question over = question(TODAYS_TARGET, now.minusSeconds(9 * 60), now.minusSeconds(6 * 60), learners);
        Story.Question running = question(TODAYS_TARGET, now.minusSeconds(150), null, some);
        Story.Question next = next(TODAYS_TARGET, null, null, null, List.of());
        return new Story.Meeting(
                calendar.today(),
                TODAYS_TARGET,
                goal(TODAYS_TARGET),
                opened,
                null,
                List.of(over, running, next),
                voices.restate(learners, TODAYS_TARGET, opened));
    }

    private Story.Meeting planned() {
        List<Story.Question> questions = List.of(
                next(TODAYS_TARGET, null, null, null, List.of()), next(TODAYS_TARGET, null, null, null, List.of()));
        return new Story.Meeting(
                calendar.today(), TODAYS_TARGET, goal(TODAYS_TARGET), null, null, questions, List.of());
    }

    private Course.Goal goal(int target) {
        List<Course.Goal> goals = schoolClass.course().targets().get(target).goals();
        return goals.get(met[target] % goals.size());
    }

    private Story.Question question(int target, Instant started, @Nullable Instant stopped, List<Learner> present) {
        Course.Topic topic = schoolClass.course().targets().get(target);
        Course.Asked prompt =
                topic.prompts().get(asked[target] % topic.prompts().size());
        long seconds = stopped == null ? 140 : stopped.getEpochSecond() - started.getEpochSecond();
        List<Story.Reply> replies = new ArrayList<>();
        present.stream()
                .filter(learner -> stopped == null || random.nextDouble() < 0.97)
                .forEach(learner -> replies.addAll(learner.reply(target, prompt, started, seconds, stopped == null)));
        Story.@Nullable Noticed noticed =
                stopped == null || asked[target] % 4 != 1 ? null : voices.notice(topic, replies, stopped);
        return next(target, started, stopped, noticed, replies);
    }

    private Story.Question next(
            int target,
            @Nullable Instant started,
            @Nullable Instant stopped,
            Story.@Nullable Noticed noticed,
            List<Story.Reply> replies) {
        Course.Topic topic = schoolClass.course().targets().get(target);
        int number = asked[target]++;
        return new Story.Question(
                number % topic.prompts().size(), number % 2 == 0, number % 3 != 1, started, stopped, noticed, replies);
    }
}
