package org.foothold.schools;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Reach;
import org.springframework.stereotype.Component;

/** Starts the session of a student who has just proved who they are, as long and as far as the proof is good for. */
@Component
class StudentSessions {
    /** On a device of one's own. */
    private static final Duration CARD_LASTS = Duration.ofDays(30);

    private final Sessions sessions;
    private final Clock clock;

    StudentSessions(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Throws {@link SessionStore.NameTaken} when the name is in use and the means is a name from the list. */
    SignIn.Started start(DistrictId district, PersonId person, SchoolClass schoolClass, Session.Means means) {
        return start(district, person, schoolClass, means, dayIn(schoolClass).end());
    }

    /** By a card, which the sign-in does not outlive. */
    SignIn.Started startByCard(DistrictId district, CardStore.Known card, SchoolClass schoolClass) {
        Instant latest = earlier(card.expiresAt(), clock.instant().plus(CARD_LASTS));
        return start(district, card.person().id(), schoolClass, Session.Means.CARD, latest);
    }

    private SignIn.Started start(
            DistrictId district, PersonId person, SchoolClass schoolClass, Session.Means means, Instant latest) {
        Instant now = clock.instant();
        Instant until = schoolClass.sharedDevices() ? earlier(dayIn(schoolClass).endOfLesson(now), latest) : latest;
        Reach reach = means == Session.Means.CODE ? new Reach.LessonOnly(schoolClass.id()) : new Reach.Everything();
        boolean takesName = means != Session.Means.CARD;
        String token =
                sessions.start(new NewSession(district, person, means, reach, until, schoolClass.id(), takesName));
        return new SignIn.Started(token, schoolClass.sharedDevices() ? Duration.ZERO : Duration.between(now, until));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private LessonDay dayIn(SchoolClass schoolClass) {
        return LessonDay.of(clock.instant(), schoolClass.timeZone());
    }
}
