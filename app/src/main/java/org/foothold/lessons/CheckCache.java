package org.foothold.lessons;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import org.foothold.database.Hearer;
import org.foothold.evidence.CheckId;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is asked, in this node's memory, so that taking an answer costs no query. The database takes out a check the
 * moment it or its lesson changes.
 */
@Component
class CheckCache implements Hearer {
    private static final int CHECKS = 50_000;
    private static final Duration AT_MOST = Duration.ofMinutes(30);

    private record Key(DistrictId district, CheckId check) {}

    private final CheckStore checks;
    private final LessonStore lessons;
    private final TransactionTemplate transaction;
    private volatile ConcurrentMap<Key, Asked> cache = empty();

    CheckCache(CheckStore checks, LessonStore lessons, TransactionTemplate transaction) {
        this.checks = checks;
        this.lessons = lessons;
        this.transaction = transaction;
    }

    private static ConcurrentMap<Key, Asked> empty() {
        return Caffeine.newBuilder()
                .maximumSize(CHECKS)
                .expireAfterWrite(AT_MOST)
                .<Key, Asked>build()
                .asMap();
    }

    Optional<Asked> find(Actor actor, CheckId check) {
        Key key = new Key(actor.district(), check);
        return Optional.ofNullable(cache.computeIfAbsent(key, none -> load(actor, check)));
    }

    private @Nullable Asked load(Actor actor, CheckId id) {
        return DistrictScope.within(
                actor.district(),
                () -> Objects.requireNonNull(transaction.execute(status -> checks.find(actor, id)
                                .flatMap(check -> lessons.list(actor.district(), List.of(check.lesson())).stream()
                                        .findFirst()
                                        .map(lesson -> new Asked(check, lesson)))))
                        .orElse(null));
    }

    @Override
    public String channel() {
        return "foothold_checks";
    }

    /** {@code <district> <check>} */
    @Override
    public void heard(String payload) {
        int space = payload.indexOf(' ');
        cache.remove(new Key(DistrictId.of(payload.substring(0, space)), CheckId.of(payload.substring(space + 1))));
    }

    /** A new cache, so that a look-up under way cannot bring back what is gone. */
    @Override
    public void missedSome() {
        cache = empty();
    }
}
