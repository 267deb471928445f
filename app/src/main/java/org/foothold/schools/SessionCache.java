package org.foothold.schools;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.foothold.database.Hearer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Sessions that this node has looked up lately. Each is looked up anew after five minutes at most, and that is when the
 * database notes that it was used; the database says at once when one ends or when its person changes.
 */
@Component
class SessionCache implements Hearer {
    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);
    private static final int SESSIONS = 100_000;

    private final ApplicationEventPublisher events;
    /** How often a person has changed; raised before what is remembered of them is forgotten. */
    private final AtomicLong changes = new AtomicLong();

    private volatile ConcurrentMap<ByteBuffer, Session> cache = empty();

    SessionCache(ApplicationEventPublisher events) {
        this.events = events;
    }

    private static ConcurrentMap<ByteBuffer, Session> empty() {
        return Caffeine.newBuilder()
                .maximumSize(SESSIONS)
                .expireAfterWrite(SEEN_EVERY)
                .<ByteBuffer, Session>build()
                .asMap();
    }

    Optional<Session> find(byte[] hash, Function<byte[], Optional<Session>> load) {
        long before = changes.get();
        ConcurrentMap<ByteBuffer, Session> current = cache;
        ByteBuffer name = ByteBuffer.wrap(hash);
        @Nullable
        Session found =
                current.computeIfAbsent(name, key -> load.apply(key.array()).orElse(null));
        if (found != null && changes.get() != before) {
            // Looked up while somebody changed: nobody could forget it yet, and it may be of before.
            current.remove(name, found);
        }
        return Optional.ofNullable(found);
    }

    void forget(byte[] hash) {
        cache.remove(ByteBuffer.wrap(hash));
    }

    @Override
    public String channel() {
        return "foothold_sessions";
    }

    /** {@code session <hash in hex>} or {@code person <id>} */
    @Override
    public void heard(String payload) {
        String about = payload.substring(payload.indexOf(' ') + 1);
        if (payload.startsWith("session ")) {
            forget(HexFormat.of().parseHex(about));
        } else {
            UUID person = UUID.fromString(about);
            changes.incrementAndGet();
            cache.values().removeIf(session -> session.actor().person().value().equals(person));
        }
        events.publishEvent(new SignInsChanged(about));
    }

    /** A new cache, so that a look-up under way cannot bring back what is gone. */
    @Override
    public void missedSome() {
        cache = empty();
    }
}
