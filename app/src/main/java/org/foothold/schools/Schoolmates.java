package org.foothold.schools;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.kernel.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Door through which a teacher takes students into a class who are at the school already: nobody is there twice, and
 * their history goes with them. What they did in other classes only they see, and their teachers there.
 */
@Service
@Transactional
public class Schoolmates {
    private static final int A_PART = 30;

    private final SchoolmateStore store;
    private final Classes classes;
    private final Audit audit;

    Schoolmates(SchoolmateStore store, Classes classes, Audit audit) {
        this.store = store;
        this.classes = classes;
        this.audit = audit;
    }

    /**
     * Students of the class's school who are not in it, by family name.
     *
     * @param words parts of a name, each of which must be found; blank for everybody
     * @param after the last one of the part before
     */
    @Transactional(readOnly = true)
    public Slice<Schoolmate> search(Actor actor, ClassId schoolClass, String words, @Nullable PersonId after) {
        classes.requireTeacher(actor, schoolClass);
        List<String> each = SearchWords.of(words);
        List<Schoolmate> found =
                store.search(actor.district(), classes.get(actor, schoolClass), each, after, A_PART + 1);
        return Slice.of(found, A_PART, last -> last.person().id().toString());
    }

    /** Takes them into the class, all or none. */
    public void take(Actor actor, ClassId schoolClass, Collection<PersonId> students) {
        classes.requireTeacher(actor, schoolClass);
        List<PersonId> meant = List.copyOf(Set.copyOf(students));
        List<PersonId> known = store.among(actor.district(), classes.get(actor, schoolClass), meant);
        if (known.size() < meant.size()) {
            throw new NotFound("student of this school who is not in the class");
        }
        classes.enrol(actor, schoolClass, known, Role.STUDENT);
        known.forEach(student -> audit.record(
                actor,
                "schools.student-taken-over",
                Map.of("class", schoolClass.toString(), "person", student.toString())));
    }
}
