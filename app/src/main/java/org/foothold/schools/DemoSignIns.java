package org.foothold.schools;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Reach;
import org.springframework.stereotype.Service;

/**
 * Door for stepping into the shoes of somebody who is made up, as long as the demo is offered. Only the database says who
 * that is: a person of a district that is marked as a demo. Nobody of a real district can be entered.
 */
@Service
public class DemoSignIns {
    static final Duration LASTS = Duration.ofHours(2);

    private final Optional<DemoSchool> demo;
    private final Districts districts;
    private final People people;
    private final Sessions sessions;
    private final Attempts attempts;

    DemoSignIns(Optional<DemoSchool> demo, Districts districts, People people, Sessions sessions, Attempts attempts) {
        this.demo = demo;
        this.districts = districts;
        this.people = people;
        this.sessions = sessions;
        this.attempts = attempts;
    }

    /** @param from the network address that asks */
    public SignIn enter(PersonId person, String from) {
        if (!attempts.take(Attempts.At.DEMO_DOOR, from)) {
            return new SignIn.Refused(SignIn.Reason.TOO_MANY_TRIES);
        }
        DistrictId district = demo.flatMap(DemoSchool::find)
                .filter(districts.listIds(District.Kind.DEMO)::contains)
                .filter(each -> lives(each, person))
                .orElseThrow(() -> new NotFound("person of the demo school"));
        return new SignIn.Started(
                sessions.start(district, person, Session.Means.DEMO, new Reach.Everything(), LASTS), Duration.ZERO);
    }

    private boolean lives(DistrictId district, PersonId person) {
        Actor system = Actor.system(district, "a visitor of the demo school is nobody yet");
        return DistrictScope.within(
                district, () -> !people.byId(system, List.of(person)).isEmpty());
    }
}
