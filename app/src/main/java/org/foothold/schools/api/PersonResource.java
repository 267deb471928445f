package org.foothold.schools.api;

import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.kernel.Slice;
import org.foothold.schools.EmailAddress;
import org.foothold.schools.ListedName;
import org.foothold.schools.NewPerson;
import org.foothold.schools.PersonChange;
import org.foothold.schools.PersonChanges;
import org.foothold.schools.PersonFiles;
import org.foothold.schools.PersonSearch;
import org.foothold.schools.SchoolId;
import org.foothold.schools.SignInLinks;
import org.foothold.shell.Access;
import org.foothold.shell.TellsSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Everybody of the district, for those who administer it. The cursor of a list is its last person. */
@RestController
@RequestMapping("/api/people")
@Access(roles = Role.ADMINISTRATOR, scope = Access.Scope.DISTRICT)
class PersonResource {
    private final PersonFiles files;
    private final PersonChanges changes;
    private final SignInLinks links;

    PersonResource(PersonFiles files, PersonChanges changes, SignInLinks links) {
        this.files = files;
        this.changes = changes;
        this.links = links;
    }

    /** Somebody to be added; a role of the whole district has no school. */
    record NewPersonJson(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email,
            Role role,
            @Nullable UUID school) {}

    /** How a person is to be written from now on. */
    record PersonWordsJson(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email) {}

    /** The path of a one-time link, told this once, and how long it holds in the words of ISO 8601. */
    record LinkJson(String path, String holds) {}

    /** By family name; each of the words must be found in the name or the address. */
    @GetMapping
    Slice<PersonFileJson> list(
            Actor actor,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable UUID school,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(required = false) @Nullable UUID after) {
        var found = files.search(
                actor,
                new PersonSearch(
                        words,
                        role,
                        school == null ? null : new SchoolId(school),
                        ended,
                        after == null ? null : new PersonId(after)));
        return found.map(PersonFileJson::of);
    }

    @GetMapping("/{person}")
    PersonFileJson get(Actor actor, @PathVariable UUID person) {
        return PersonFileJson.of(files.get(actor, new PersonId(person)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PersonFileJson add(Actor actor, @RequestBody NewPersonJson person) {
        ListedName name = new NameJson(person.givenName(), person.familyName()).read(1);
        @Nullable SchoolId school = person.school() == null ? null : new SchoolId(person.school());
        return after(
                actor,
                changes.add(
                        actor,
                        new NewPerson(
                                name.givenName(),
                                name.familyName(),
                                email(person.email()),
                                null,
                                null,
                                person.role(),
                                school)));
    }

    @PutMapping("/{person}")
    PersonFileJson change(Actor actor, @PathVariable UUID person, @RequestBody PersonWordsJson words) {
        ListedName name = new NameJson(words.givenName(), words.familyName()).read(1);
        return after(
                actor,
                changes.change(actor, new PersonId(person), name.givenName(), name.familyName(), email(words.email())));
    }

    @PostMapping("/{person}/roles")
    PersonFileJson grant(Actor actor, @PathVariable UUID person, @RequestBody PersonFileJson.RoleJson role) {
        changes.grant(actor, new PersonId(person), role.role(), role.where());
        return get(actor, person);
    }

    @PostMapping("/{person}/roles/revoke")
    PersonFileJson revoke(Actor actor, @PathVariable UUID person, @RequestBody PersonFileJson.RoleJson role) {
        return after(actor, changes.revoke(actor, new PersonId(person), role.role(), role.where()));
    }

    /** Somebody has left: they are signed out and do not come in again. What they did stays. */
    @PostMapping("/{person}/end")
    PersonFileJson end(Actor actor, @PathVariable UUID person) {
        return after(actor, changes.end(actor, new PersonId(person)));
    }

    @PostMapping("/{person}/restore")
    PersonFileJson restore(Actor actor, @PathVariable UUID person) {
        changes.restore(actor, new PersonId(person));
        return get(actor, person);
    }

    /** A one-time link with which a member of staff chooses a password; links made before work no more. */
    @PostMapping("/{person}/link")
    @ResponseStatus(HttpStatus.CREATED)
    @TellsSecret
    LinkJson link(Actor actor, @PathVariable UUID person) {
        return new LinkJson("/links/" + links.issue(actor, new PersonId(person)), SignInLinks.HOLDS.toString());
    }

    private PersonFileJson after(Actor actor, PersonChange change) {
        return switch (change) {
            case PersonChange.Done(PersonId person) -> get(actor, person.value());
            case PersonChange.Refused(PersonChange.Reason reason) ->
                throw new ResponseStatusException(HttpStatus.CONFLICT, said(reason));
        };
    }

    private static String said(PersonChange.Reason reason) {
        return switch (reason) {
            case EMAIL_TAKEN -> "Somebody else has this e-mail address already.";
            case EMAIL_NEEDED -> "This person signs in with their e-mail address, which cannot be taken away.";
            case LAST_ADMINISTRATOR -> "At least one other administrator must be able to sign in first.";
            case YOURSELF -> "You cannot do this to yourself.";
        };
    }

    private static @Nullable String email(@Nullable String email) {
        if (email != null && !EmailAddress.isPlausible(email)) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "This does not look like an e-mail address.");
        }
        return email;
    }
}
