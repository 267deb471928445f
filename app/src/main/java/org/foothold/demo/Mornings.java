package org.foothold.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.foothold.kernel.Actor;
import org.foothold.lessons.Lessons;
import org.springframework.stereotype.Component;

/** Tells each class's story anew with today as its end, and holds today's lesson of it where there is none yet. */
@Component
class Mornings {
    private final Places places;
    private final Lessons lessons;
    private final Timetable timetable;
    private final Answering answering;

    Mornings(Places places, Lessons lessons, Timetable timetable, Answering answering) {
        this.places = places;
        this.lessons = lessons;
        this.timetable = timetable;
        this.answering = answering;
    }

    void begin(Actor system, long seed, Instant now) {
        List<Cast.ClassCast> classes = Cast.of(seed).classes();
        for (int i = 0; i < classes.size(); i++) {
            int number = i;
            places.find(system, classes.get(i))
                    .filter(place -> !hasLesson(place, now))
                    .ifPresent(place -> hold(place, tell(place, number, seed, now), now));
        }
    }

    private boolean hasLesson(Places.Place place, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, place.zone());
        return lessons.find(place.itself().teacher(), place.itself().id(), today)
                .isPresent();
    }

    private static Story tell(Places.Place place, int number, long seed, Instant now) {
        Calendar calendar = Calendar.of(now, place.zone(), number);
        Story story = Storyteller.tell(place.itself().cast(), calendar, seed, Simulator.isInTheMiddleOfALesson(number));
        return new Story(List.of(story.meetings().getLast()), List.of(), List.of());
    }

    private void hold(Places.Place place, Story today, Instant now) {
        List<Held> held = timetable.hold(place.itself(), today, place.targets(), now, () -> {});
        for (int i = 0; i < place.itself().students().size(); i++) {
            answering.answer(place.itself(), i, held, new Progress());
        }
    }
}
