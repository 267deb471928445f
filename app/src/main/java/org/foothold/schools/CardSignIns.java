package org.foothold.schools;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Door for students who come in by their printed card; it opens everything of theirs. */
@Service
public class CardSignIns {
    private final CardStore store;
    private final ClassStore classes;
    private final StudentSessions sessions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CardSignIns(
            CardStore store,
            ClassStore classes,
            StudentSessions sessions,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.classes = classes;
        this.sessions = sessions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A card that was found and what it is good for. */
    private record Shown(DistrictId district, CardStore.Known card, SchoolClass schoolClass) {}

    public CardSight find(String token) {
        Optional<Shown> shown = look(token);
        return refusal(shown).<CardSight>map(CardSight.Refused::new).orElseGet(() -> sight(shown.orElseThrow()));
    }

    public SignIn signIn(String token) {
        Optional<Shown> shown = look(token);
        return refusal(shown).<SignIn>map(SignIn.Refused::new).orElseGet(() -> start(shown.orElseThrow()));
    }

    private Optional<SignIn.Reason> refusal(Optional<Shown> shown) {
        if (shown.isEmpty()) {
            return Optional.of(SignIn.Reason.CARD_UNKNOWN);
        }
        CardStore.Known card = shown.get().card();
        if (card.revoked()) {
            return Optional.of(SignIn.Reason.CARD_REVOKED);
        }
        return card.expiresAt().isAfter(clock.instant()) ? Optional.empty() : Optional.of(SignIn.Reason.CARD_EXPIRED);
    }

    private static CardSight sight(Shown shown) {
        return new CardSight.Holds(shown.card().person().givenName(), shown.schoolClass());
    }

    private SignIn start(Shown shown) {
        return sessions.startByCard(shown.district(), shown.card(), shown.schoolClass());
    }

    private Optional<Shown> look(String token) {
        byte[] hash = Tokens.hash(token);
        return store.districtOf(hash).flatMap(district -> {
            Supplier<Optional<Shown>> load =
                    () -> Objects.requireNonNull(transaction.execute(status -> load(district, hash)));
            return DistrictScope.within(district, load);
        });
    }

    private Optional<Shown> load(DistrictId district, byte[] hash) {
        return store.find(district, hash)
                .flatMap(card -> classes.find(district, card.schoolClass()).map(its -> new Shown(district, card, its)));
    }
}
