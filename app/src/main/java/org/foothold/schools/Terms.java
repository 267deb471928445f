package org.foothold.schools;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Ids;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Door to terms, for those who administer the district. */
@Service
@Transactional
public class Terms {
    private final TermStore store;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Terms(TermStore store, Audit audit, Ids ids, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Everything that has not ended, the latest first. */
    @Transactional(readOnly = true)
    public List<Term> list(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        return store.list(actor.district());
    }

    @Transactional(readOnly = true)
    public Term get(Actor actor, TermId term) {
        return list(actor).stream()
                .filter(each -> each.id().equals(term))
                .findFirst()
                .orElseThrow(() -> new NotFound("term"));
    }

    /** {@code school} null is every school of the district. Classes without a term are of it if it is under way. */
    public TermId add(Actor actor, @Nullable SchoolId school, String name, LocalDate startsOn, LocalDate endsOn) {
        actor.require(Role.ADMINISTRATOR);
        Term term = new Term(new TermId(ids.next()), school, name, startsOn, endsOn);
        store.insert(actor.district(), term);
        store.takeClasses(actor.district(), term.id(), clock.instant());
        record(actor, "schools.term-added", term.id());
        return term.id();
    }

    public void change(Actor actor, Term term) {
        get(actor, term.id());
        store.change(actor.district(), term);
        record(actor, "schools.term-changed", term.id());
    }

    /** Takes a term off the list; classes that have it keep it. */
    public void end(Actor actor, TermId term) {
        actor.require(Role.ADMINISTRATOR);
        store.end(actor.district(), term, clock.instant());
        record(actor, "schools.term-ended", term);
    }

    public void restore(Actor actor, TermId term) {
        actor.require(Role.ADMINISTRATOR);
        store.end(actor.district(), term, null);
        record(actor, "schools.term-restored", term);
    }

    private void record(Actor actor, String act, TermId term) {
        audit.record(actor, act, Map.of("term", term.toString()));
    }
}
