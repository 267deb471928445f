package org.foothold.schools;

import java.util.List;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Role;
import org.foothold.kernel.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Door to every class of a school, for those who administer the district and look for one. */
@Service
@Transactional(readOnly = true)
public class SchoolClasses {
    private static final int A_PART = 50;

    private final SchoolClassStore store;
    private final Districts districts;

    SchoolClasses(SchoolClassStore store, Districts districts) {
        this.store = store;
        this.districts = districts;
    }

    /**
     * By name.
     *
     * @param words parts of the name, the subject, the grade or a teacher's name, each of which must be found
     * @param over those that are over instead of those that go on
     * @param after the last one of the part before
     */
    public Slice<TaughtClass> search(
            Actor actor, SchoolId school, String words, boolean over, @Nullable ClassId after) {
        actor.require(Role.ADMINISTRATOR);
        districts.requireSchool(actor, school);
        List<String> each = SearchWords.of(words);
        List<TaughtClass> found = store.search(actor.district(), school, each, over, after, A_PART + 1);
        return Slice.of(found, A_PART, last -> last.schoolClass().id().toString());
    }
}
