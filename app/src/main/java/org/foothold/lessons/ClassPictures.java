package org.foothold.lessons;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.foothold.evidence.Attempts;
import org.foothold.evidence.CheckId;
import org.foothold.evidence.Evidence;
import org.foothold.evidence.FactId;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.PersonId;
import org.foothold.schools.Classes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Door to class pictures, for the teachers of the class. */
@Service
@Transactional(readOnly = true)
public class ClassPictures {
    private final Checks checks;
    private final Classes classes;
    private final Evidence evidence;

    ClassPictures(Checks checks, Classes classes, Evidence evidence) {
        this.checks = checks;
        this.classes = classes;
        this.evidence = evidence;
    }

    /** The class at the check, as it stands now. */
    public ClassPicture get(Actor actor, ClassId schoolClass, CheckId check) {
        return get(actor, checks.get(actor, schoolClass, check));
    }

    /** The same of a check that is at hand. */
    public ClassPicture get(Actor actor, Asked asked) {
        ClassId schoolClass = asked.lesson().schoolClass();
        CheckId check = asked.check().id();
        Map<PersonId, Attempts> attempts = evidence.listOfChecks(actor, schoolClass, List.of(check)).stream()
                .collect(Collectors.toMap(Attempts::about, Function.identity()));
        Map<FactId, ClassPicture.Judged> judged = judged(actor, schoolClass, attempts.values());
        return new Grouping(asked, attempts, judged).picture(classes.listEnrolled(actor, schoolClass));
    }

    /** What was said last of each answer that stands. */
    private Map<FactId, ClassPicture.Judged> judged(Actor actor, ClassId schoolClass, Collection<Attempts> attempts) {
        List<FactId> answers =
                attempts.stream().map(each -> each.latest().fact().id()).toList();
        return ClassPicture.Judged.byAnswer(evidence.listJudgements(actor, schoolClass, answers));
    }
}
