package org.foothold.demo;

import java.util.List;
import java.util.Objects;
import org.foothold.evidence.FactId;
import org.foothold.evidence.Receipt;
import org.foothold.growth.NextSteps;
import org.foothold.growth.Views;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Ids;
import org.foothold.kernel.PastTime;
import org.foothold.targets.TargetId;
import org.foothold.targets.TargetVersion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what one student and the teacher think of where the student is, and what comes next. */
@Component
class Saying {
    private static final long A_WEEK = 7 * 24 * 3600L;

    private final Views views;
    private final NextSteps steps;
    private final Ids ids;

    Saying(Views views, NextSteps steps, Ids ids) {
        this.views = views;
        this.steps = steps;
        this.ids = ids;
    }

    void views(ClassPlace place, int student, Story story, List<TargetVersion> targets) {
        story.views().stream()
                .filter(each -> each.student() == student)
                .forEach(each -> PastTime.run(each.at(), () -> view(place, each, target(targets, each.target()))));
    }

    private void view(ClassPlace place, Story.View said, TargetId target) {
        Actor student = Objects.requireNonNull(place.students().get(said.student()));
        Views.View view = new Views.View(new FactId(ids.next()), target, said.level(), said.words());
        Receipt receipt = said.own()
                ? views.sayOwn(student, place.id(), view)
                : views.say(place.teacher(), place.id(), student.person(), view);
        if (!receipt.isKept()) {
            throw new IllegalStateException("A view of the demonstration was not kept: " + receipt);
        }
    }

    @Transactional
    public void steps(ClassPlace place, int student, Story story, List<TargetVersion> targets) {
        story.steps().stream()
                .filter(each -> each.student() == student)
                .forEach(each -> step(place, each, target(targets, each.target())));
    }

    private void step(ClassPlace place, Story.Step said, TargetId target) {
        Actor student = Objects.requireNonNull(place.students().get(said.student()));
        PastTime.run(said.at(), () -> {
            if (said.own()) {
                steps.choose(student, place.id(), target, said.words());
            } else {
                steps.suggest(place.teacher(), place.id(), student.person(), target, said.words());
            }
        });
        if (said.done()) {
            var newest = steps.listMine(student).getFirst();
            PastTime.run(said.at().plusSeconds(A_WEEK), () -> steps.setDone(student, newest.id(), true));
        }
    }

    private static TargetId target(List<TargetVersion> targets, int place) {
        return targets.get(place).id();
    }
}
