package org.foothold.lessons;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.foothold.evidence.Attempts;
import org.foothold.evidence.CheckId;
import org.foothold.evidence.Evidence;
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
        Asked asked = checks.get(actor, schoolClass, check);
        Map<PersonId, Attempts> attempts = evidence.listOfChecks(actor, schoolClass, List.of(check)).stream()
                .collect(Collectors.toMap(Attempts::about, Function.identity()));
        return new Grouping(asked, attempts).picture(classes.listStudents(actor, schoolClass));
    }
}
