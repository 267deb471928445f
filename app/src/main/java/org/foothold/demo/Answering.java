package org.foothold.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.foothold.evidence.CheckId;
import org.foothold.evidence.DeviceTime;
import org.foothold.evidence.FactId;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Ids;
import org.foothold.kernel.PastTime;
import org.foothold.lessons.NewResponse;
import org.foothold.lessons.Responses;
import org.foothold.lessons.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends what one student answers, in order of time, as the student's own device would. */
@Component
class Answering {
    private final Responses responses;
    private final Ids ids;

    Answering(Responses responses, Ids ids) {
        this.responses = responses;
        this.ids = ids;
    }

    private record Sending(Instant arrives, Runnable send) {}

    void answer(ClassPlace place, int student, List<Held> lessons, Progress progress) {
        List<Sending> sendings = new ArrayList<>();
        for (Held held : lessons) {
            held.meeting().restated().stream()
                    .filter(each -> each.student() == student)
                    .forEach(each -> sendings.add(new Sending(each.at(), () -> restate(place, held, each))));
            for (int i = 0; i < held.checks().size(); i++) {
                sendings.addAll(replies(place, student, held, i));
            }
        }
        sendings.sort(Comparator.comparing(Sending::arrives));
        for (Sending each : sendings) {
            progress.requireGoing();
            PastTime.run(each.arrives(), each.send());
        }
    }

    /** A second answer names the first one. */
    private List<Sending> replies(ClassPlace place, int student, Held held, int number) {
        Story.Question question = held.meeting().questions().get(number);
        Course.Asked asked = Timetable.asked(place, held.meeting(), question);
        List<Sending> sendings = new ArrayList<>();
        @Nullable FactId before = null;
        for (Story.Reply reply : question.replies()) {
            if (reply.student() == student) {
                FactId id = PastTime.at(reply.at(), () -> new FactId(ids.next()));
                NewResponse response = new NewResponse(
                        id,
                        Questions.sent(asked, reply.said()),
                        question.reason() ? reply.reason() : null,
                        question.confidence() ? reply.confidence() : null,
                        before,
                        DeviceTime.of(reply.at()));
                CheckId check = held.checks().get(number);
                sendings.add(new Sending(reply.arrived(), () -> send(place, student, check, response)));
                before = id;
            }
        }
        return sendings;
    }

    private void restate(ClassPlace place, Held held, Story.Restated restated) {
        NewResponse response = new NewResponse(
                new FactId(ids.next()), List.of(restated.words()), null, null, null, DeviceTime.of(restated.at()));
        send(place, restated.student(), held.restatement(), response);
    }

    private void send(ClassPlace place, int student, CheckId check, NewResponse response) {
        Actor actor = Objects.requireNonNull(place.students().get(student));
        Sent sent = responses.send(actor, place.id(), check, response);
        if (!(sent instanceof Sent.Kept)) {
            throw new IllegalStateException("An answer of the demonstration was not kept: " + sent);
        }
    }
}
