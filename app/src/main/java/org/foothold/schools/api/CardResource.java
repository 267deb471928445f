package org.foothold.schools.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.schools.Card;
import org.foothold.schools.Cards;
import org.foothold.schools.Classes;
import org.foothold.shell.Access;
import org.foothold.shell.TellsSecret;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The cards of a class by which its students sign in. */
@RestController
@RequestMapping("/api/classes/{schoolClass}/cards")
@Access(
        roles = {Role.TEACHER, Role.ADMINISTRATOR},
        scope = Access.Scope.CLASS)
class CardResource {
    private final Cards cards;

    CardResource(Cards cards) {
        this.cards = cards;
    }

    /** Students of the class. */
    record StudentsJson(List<UUID> students) {
        List<PersonId> people() {
            if (students.isEmpty() || students.size() > Classes.MOST_NAMED) {
                throw new ResponseStatusException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "Name 1 to " + Classes.MOST_NAMED + " students of the class.");
            }
            return students.stream().map(PersonId::new).toList();
        }
    }

    /** Who has a card, and until when it holds; not what opens by it. */
    record HeldJson(UUID student, Instant until) {}

    /** A card to print: its path is what its QR code leads to, and whoever has it comes in. */
    record CardJson(UUID student, String path, Instant until) {
        static CardJson of(Card card) {
            return new CardJson(card.person().id().value(), "/cards/" + card.token(), card.expiresAt());
        }
    }

    /** Cards printed together, under a key of their own. */
    record SheetJson(String key, List<CardJson> cards) {}

    @GetMapping
    List<HeldJson> list(Actor actor, @PathVariable int schoolClass) {
        return cards.listExpiries(actor, new ClassId(schoolClass)).entrySet().stream()
                .map(each -> new HeldJson(each.getKey().value(), each.getValue()))
                .sorted(Comparator.comparing(HeldJson::student))
                .toList();
    }

    /** Issues a card to each of them; what they had before holds no more. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @TellsSecret
    SheetJson issue(Actor actor, @PathVariable int schoolClass, @RequestBody StudentsJson students) {
        return sheet(actor, schoolClass, cards.issue(actor, new ClassId(schoolClass), students.people()));
    }

    /** The cards of a sheet that still hold. */
    @GetMapping("/{key}")
    SheetJson sheet(Actor actor, @PathVariable int schoolClass, @PathVariable String key) {
        List<CardJson> printed = cards.listSheet(actor, new ClassId(schoolClass), key).stream()
                .map(CardJson::of)
                .toList();
        return new SheetJson(key, printed);
    }

    /** Their cards hold no more, nor do sign-ins by them. */
    @PostMapping("/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Actor actor, @PathVariable int schoolClass, @RequestBody StudentsJson students) {
        cards.revoke(actor, new ClassId(schoolClass), students.people());
    }
}
