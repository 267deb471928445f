package org.foothold.lessons;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.foothold.evidence.Content;
import org.foothold.evidence.DeviceTime;
import org.foothold.evidence.Evidence;
import org.foothold.evidence.Fact;
import org.foothold.evidence.FactId;
import org.foothold.evidence.Finding;
import org.foothold.evidence.Judge;
import org.foothold.evidence.Method;
import org.foothold.evidence.Receipt;
import org.foothold.evidence.Setting;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Ids;
import org.foothold.kernel.NotFound;
import org.springframework.stereotype.Service;

/**
 * Door to what teachers say of written answers. Each answer of a group gets a judgement of its own; what is said of it
 * again is a new one that names the one before. Never call it within a transaction.
 */
@Service
public class Judgements {
    private final ClassPictures pictures;
    private final Evidence evidence;
    private final Ids ids;
    private final Clock clock;

    Judgements(ClassPictures pictures, Evidence evidence, Ids ids, Clock clock) {
        this.pictures = pictures;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Says it of every answer that is in the group now; one receipt for each of which it was not said already. Empty if
     * nobody's answer is in that group any more.
     */
    public Optional<List<Receipt>> judge(Actor actor, ClassId schoolClass, NewJudgement said) {
        ClassPicture picture = pictures.get(actor, schoolClass, said.check());
        if (!picture.isJudgedByTeachers()) {
            throw new NotFound("written answers");
        }
        return picture.group(said.group())
                .filter(group -> !group.students().isEmpty())
                .map(group -> judge(actor, picture.asked(), group, said));
    }

    private List<Receipt> judge(Actor actor, Asked asked, ClassPicture.Group group, NewJudgement said) {
        List<Fact> facts = group.students().stream()
                .filter(answered -> answered.judged() == null || !said.repeats(answered.judged()))
                .map(answered -> fact(asked, answered, said))
                .toList();
        return facts.isEmpty() ? List.of() : evidence.appendAll(actor, facts);
    }

    private Fact fact(Asked asked, ClassPicture.Answered answered, NewJudgement said) {
        ClassPicture.Judged before = answered.judged();
        return new Fact(
                new FactId(ids.next()),
                answered.student().id(),
                new Setting(asked.lesson().schoolClass(), asked.lesson().id()),
                asked.targets(),
                Method.WRITTEN_RESPONSE,
                new Finding(said.says().shows(), Judge.TEACHER),
                DeviceTime.of(clock.instant()),
                before == null ? null : before.id(),
                new Content.Judgement(answered.id(), said.words()));
    }
}
