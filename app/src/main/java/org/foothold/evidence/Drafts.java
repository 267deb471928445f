package org.foothold.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Forbidden;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Door to drafts: what is being typed, saved, changeable, and nobody else's. */
@Service
@Transactional
public class Drafts {
    private final DraftStore store;
    private final Clock clock;

    Drafts(DraftStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Keeps what was typed last by the devices' clocks, which are corrected as those of answers are. What comes late, after
     * the answer was sent, is not kept.
     */
    public Draft.Saved save(Actor actor, DraftField field, String words, DeviceTime typed) {
        requireReach(actor, field);
        if (words.length() > Draft.LONGEST) {
            return Draft.Saved.TOO_LONG;
        }
        if (!Writing.isText(words)) {
            return Draft.Saved.NOT_TEXT;
        }
        Instant now = clock.instant();
        Draft draft = new Draft(words, typed.happenedAt(now));
        boolean saved = store.save(actor.district(), actor.person(), field, draft, now);
        return saved ? Draft.Saved.SAVED : Draft.Saved.OLDER_THAN_KEPT;
    }

    /** Of these fields those in which something was typed. */
    @Transactional(readOnly = true)
    public Map<DraftField, Draft> list(Actor actor, Collection<DraftField> fields) {
        fields.forEach(field -> requireReach(actor, field));
        Map<String, Draft> typed = store.list(actor.district(), actor.person(), keys(fields));
        return fields.stream()
                .filter(field -> typed.containsKey(field.key()))
                .collect(Collectors.toUnmodifiableMap(Function.identity(), field -> typed.get(field.key())));
    }

    /** The actor's drafts of the answer to a check, by key. */
    @Transactional(readOnly = true)
    public Map<String, Draft> ofCheck(Actor actor, ClassId schoolClass, CheckId check) {
        return ofChecks(actor, schoolClass, List.of(check)).getOrDefault(check, Map.of());
    }

    /** The same for several; a check in whose answer nothing was typed is missing. */
    @Transactional(readOnly = true)
    public Map<CheckId, Map<String, Draft>> ofChecks(Actor actor, ClassId schoolClass, Collection<CheckId> checks) {
        checks.forEach(check -> requireReach(actor, DraftField.ofCheck(schoolClass, check, "answer")));
        return store.listOfChecks(actor.district(), actor.person(), schoolClass, checks);
    }

    /** Forgets what was typed in these fields until that moment. */
    public void discard(Actor actor, Collection<DraftField> fields, Instant until) {
        fields.forEach(field -> requireReach(actor, field));
        store.delete(actor.district(), actor.person(), keys(fields), until);
    }

    private static List<String> keys(Collection<DraftField> fields) {
        return fields.stream().map(DraftField::key).toList();
    }

    /** A draft belongs to whoever typed it, so there is nobody to refuse but a sign-in that opens one class only. */
    private static void requireReach(Actor actor, DraftField field) {
        boolean reached = field.schoolClass() == null ? actor.reachesHistory() : actor.reaches(field.schoolClass());
        if (!reached) {
            throw new Forbidden("this sign-in opens today's lesson only");
        }
    }
}
