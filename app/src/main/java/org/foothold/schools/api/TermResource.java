package org.foothold.schools.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.foothold.schools.Districts;
import org.foothold.schools.SchoolId;
import org.foothold.schools.Term;
import org.foothold.schools.TermId;
import org.foothold.schools.Terms;
import org.foothold.shell.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The terms of the school year, for those who administer the district. */
@RestController
@RequestMapping("/api/schools/terms")
@Access(roles = Role.ADMINISTRATOR, scope = Access.Scope.DISTRICT)
class TermResource {
    private static final int LONGEST_NAME = 80;

    private final Terms terms;
    private final Districts districts;

    TermResource(Terms terms, Districts districts) {
        this.terms = terms;
        this.districts = districts;
    }

    /** A term, of one school or of all where that is null; both days are within it. */
    record TermJson(UUID id, @Nullable UUID school, String name, LocalDate startsOn, LocalDate endsOn) {
        static TermJson of(Term term) {
            return new TermJson(
                    term.id().value(),
                    term.school() == null ? null : term.school().value(),
                    term.name(),
                    term.startsOn(),
                    term.endsOn());
        }
    }

    /** A term as it is to be written. */
    record TermWordsJson(@Nullable UUID school, String name, LocalDate startsOn, LocalDate endsOn) {}

    /** Those that were not taken off the list, the latest first. */
    @GetMapping
    List<TermJson> list(Actor actor) {
        return terms.list(actor).stream().map(TermJson::of).toList();
    }

    @GetMapping("/{term}")
    TermJson get(Actor actor, @PathVariable UUID term) {
        return TermJson.of(terms.get(actor, new TermId(term)));
    }

    /** Classes that have no term yet are of it if it is under way. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TermJson add(Actor actor, @RequestBody TermWordsJson said) {
        Term read = read(actor, new TermId(new UUID(0, 0)), said);
        TermId added = terms.add(actor, read.school(), read.name(), read.startsOn(), read.endsOn());
        return get(actor, added.value());
    }

    @PutMapping("/{term}")
    TermJson change(Actor actor, @PathVariable UUID term, @RequestBody TermWordsJson said) {
        TermId id = terms.get(actor, new TermId(term)).id();
        terms.change(actor, read(actor, id, said));
        return get(actor, term);
    }

    /** Takes the term off the list; classes that have it keep it. */
    @DeleteMapping("/{term}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID term) {
        terms.end(actor, new TermId(term));
    }

    @PostMapping("/{term}/restore")
    TermJson restore(Actor actor, @PathVariable UUID term) {
        terms.restore(actor, new TermId(term));
        return get(actor, term);
    }

    private Term read(Actor actor, TermId id, TermWordsJson said) {
        boolean sound = !said.name().isBlank()
                && said.name().length() <= LONGEST_NAME
                && !said.endsOn().isBefore(said.startsOn());
        if (!sound) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "A term has a name of at most " + LONGEST_NAME + " characters and does not end before it starts.");
        }
        return new Term(id, school(actor, said.school()), said.name().strip(), said.startsOn(), said.endsOn());
    }

    private @Nullable SchoolId school(Actor actor, @Nullable UUID school) {
        return school == null
                ? null
                : districts.getSchool(actor, new SchoolId(school)).id();
    }
}
