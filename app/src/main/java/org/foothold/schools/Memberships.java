package org.foothold.schools;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.foothold.database.Hearer;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who belongs to which class. Asked outside a transaction it answers from this node's cache, from which the database
 * takes a class the moment its enrolments change, and so it does within one that only reads, if the class is there (to wait
 * for another's look-up with a connection in hand could block all). Within one that writes it asks the database, which knows
 * what is not yet committed.
 */
@Component
class Memberships implements Hearer {
    private static final int CLASSES = 20_000;
    private static final Duration AT_MOST = Duration.ofMinutes(30);

    private record Key(DistrictId district, ClassId schoolClass) {}

    private final ClassStore store;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private volatile ConcurrentMap<Key, Map<PersonId, Role>> cache = empty();

    Memberships(ClassStore store, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.store = store;
        this.transaction = transaction;
        this.events = events;
    }

    private static ConcurrentMap<Key, Map<PersonId, Role>> empty() {
        return Caffeine.newBuilder()
                .maximumSize(CLASSES)
                .expireAfterWrite(AT_MOST)
                .<Key, Map<PersonId, Role>>build()
                .asMap();
    }

    Optional<Role> find(DistrictId district, ClassId schoolClass, PersonId person) {
        Key key = new Key(district, schoolClass);
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return Optional.ofNullable(cache.computeIfAbsent(key, this::load).get(person));
        }
        @Nullable
        Map<PersonId, Role> remembered =
                TransactionSynchronizationManager.isCurrentTransactionReadOnly() ? cache.get(key) : null;
        return remembered == null
                ? store.membership(district, schoolClass, person)
                : Optional.ofNullable(remembered.get(person));
    }

    /** Whether the person is a student of the class, which memory mostly knows, or was one. */
    boolean attended(DistrictId district, ClassId schoolClass, PersonId person) {
        return find(district, schoolClass, person).filter(Role.STUDENT::equals).isPresent()
                || DistrictScope.within(
                        district,
                        () -> Objects.requireNonNull(
                                transaction.execute(status -> store.attended(district, schoolClass, Set.of(person)))));
    }

    private Map<PersonId, Role> load(Key key) {
        return DistrictScope.within(
                key.district(),
                () -> Objects.requireNonNull(
                        transaction.execute(status -> store.memberships(key.district(), key.schoolClass()))));
    }

    /** What this node has just changed it need not wait to be told; the others hear of it. */
    void changed(DistrictId district, ClassId schoolClass) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                cache.remove(new Key(district, schoolClass));
            }
        });
    }

    @Override
    public String channel() {
        return "foothold_memberships";
    }

    /** {@code <district> <class>} */
    @Override
    public void heard(String payload) {
        int space = payload.indexOf(' ');
        DistrictId district = DistrictId.of(payload.substring(0, space));
        ClassId schoolClass = new ClassId(Integer.parseInt(payload.substring(space + 1)));
        cache.remove(new Key(district, schoolClass));
        events.publishEvent(new MembersChanged(district, schoolClass));
    }

    /** A new cache, so that a look-up under way cannot bring back what is gone. */
    @Override
    public void missedSome() {
        cache = empty();
    }
}
