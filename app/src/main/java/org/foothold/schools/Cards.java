package org.foothold.schools;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Door to the printed cards of a class: issue a sheet, print it again, revoke. A student has one card in a class. */
@Service
@Transactional
public class Cards {
    private static final Duration WITHOUT_A_TERM = Duration.ofDays(365);

    private final CardStore store;
    private final Classes classes;
    private final CardEndings endings;
    private final Audit audit;
    private final Clock clock;

    Cards(CardStore store, Classes classes, CardEndings endings, Audit audit, Clock clock) {
        this.store = store;
        this.classes = classes;
        this.endings = endings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Issues a card to each of these students of the class; their older ones hold no more, nor do sign-ins by them and
     * pictures chosen since. They hold until the end of the class's term, or a year.
     *
     * @return the key of the sheet, for its address and nowhere else
     */
    public String issue(Actor actor, ClassId schoolClass, Collection<PersonId> students) {
        classes.requireTeacher(actor, schoolClass);
        students.forEach(student -> classes.requireAttends(actor, schoolClass, student));
        classes.lock(actor, schoolClass);
        Instant now = clock.instant();
        endings.end(actor, schoolClass, students, now);
        String key = Tokens.next();
        Instant until = expiry(actor, schoolClass, now);
        students.forEach(student -> {
            byte[] salt = Tokens.salt();
            byte[] hash = Tokens.hash(CardSecrets.token(key, salt));
            store.insert(
                    actor.district(),
                    new CardStore.NewCard(hash, schoolClass, student, Tokens.hash(key), salt, now, until));
        });
        record(actor, "schools.cards-issued", schoolClass, students);
        return key;
    }

    /** The cards of the sheet that still hold, by name; none if the key is not that of a sheet of this class. */
    @Transactional(readOnly = true)
    public List<Card> listSheet(Actor actor, ClassId schoolClass, String key) {
        classes.requireTeacher(actor, schoolClass);
        List<Card> cards = store.listSheet(actor.district(), schoolClass, Tokens.hash(key), clock.instant()).stream()
                .map(row -> new Card(row.person(), CardSecrets.token(key, row.salt()), row.expiresAt()))
                .toList();
        if (cards.isEmpty()) {
            throw new NotFound("sheet");
        }
        return cards;
    }

    /** Until when the card of each student holds who has one. */
    @Transactional(readOnly = true)
    public Map<PersonId, Instant> listExpiries(Actor actor, ClassId schoolClass) {
        classes.requireTeacher(actor, schoolClass);
        return store.expiries(actor.district(), schoolClass, clock.instant());
    }

    /** The cards of these students in this class hold no more, nor do sign-ins by card and pictures chosen since. */
    public void revoke(Actor actor, ClassId schoolClass, Collection<PersonId> students) {
        classes.requireTeacher(actor, schoolClass);
        students.forEach(student -> classes.requireAttends(actor, schoolClass, student));
        endings.end(actor, schoolClass, students, clock.instant());
        record(actor, "schools.cards-revoked", schoolClass, students);
    }

    private Instant expiry(Actor actor, ClassId schoolClass, Instant now) {
        Optional<Instant> endOfTerm = store.endOfTerm(actor.district(), schoolClass);
        return endOfTerm.filter(now::isBefore).orElse(now.plus(WITHOUT_A_TERM));
    }

    private void record(Actor actor, String act, ClassId schoolClass, Collection<PersonId> students) {
        String ids = String.join(" ", students.stream().map(PersonId::toString).toList());
        audit.record(actor, act, Map.of("class", schoolClass.toString(), "students", ids));
    }
}
