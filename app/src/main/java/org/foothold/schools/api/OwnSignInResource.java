package org.foothold.schools.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Languages;
import org.foothold.kernel.Role;
import org.foothold.schools.OwnPasswords;
import org.foothold.schools.OwnSession;
import org.foothold.schools.OwnSessions;
import org.foothold.schools.PasswordRule;
import org.foothold.schools.SignIn;
import org.foothold.shell.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** How the token's person signs in: where they are signed in now, and their password. */
@RestController
@RequestMapping("/api/me")
@Access(
        roles = {
            Role.TEACHER,
            Role.COACH,
            Role.SCHOOL_LEADER,
            Role.DISTRICT_LEADER,
            Role.STATE_ANALYST,
            Role.ADMINISTRATOR
        })
class OwnSignInResource {
    private final OwnSessions sessions;
    private final OwnPasswords passwords;
    private final Languages languages;

    OwnSignInResource(OwnSessions sessions, OwnPasswords passwords, Languages languages) {
        this.sessions = sessions;
        this.passwords = passwords;
        this.languages = languages;
    }

    /** One sign-in of a browser; its device is null where the browser told nothing that we know. */
    record SessionJson(
            String id, @Nullable String browser, @Nullable String system, Instant startedAt, Instant seenAt) {
        static SessionJson of(OwnSession session) {
            return new SessionJson(
                    session.id(),
                    session.device() == null ? null : session.device().browser(),
                    session.device() == null ? null : session.device().system(),
                    session.startedAt(),
                    session.seenAt());
        }
    }

    /** The password until now and the one from now on. */
    record PasswordJson(String current, String password) {
        /** Nothing that could be logged by accident. */
        @Override
        public String toString() {
            return "PasswordJson";
        }
    }

    @GetMapping("/sessions")
    List<SessionJson> list(Actor actor) {
        return sessions.list(actor).stream().map(SessionJson::of).toList();
    }

    @PostMapping("/sessions/{session}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable String session) {
        sessions.end(actor, session);
    }

    /** Signs out everywhere; tokens go on until they are revoked. */
    @PostMapping("/sessions/end-all")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAll(Actor actor) {
        sessions.endAll(actor);
    }

    /** Changes the password; every sign-in ends and every token is revoked, the one that asks, too. */
    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(Actor actor, @RequestBody PasswordJson said) {
        Optional<ResponseStatusException> refusal = PasswordRule.problem(said.password())
                .map(key -> refusal(HttpStatus.UNPROCESSABLE_CONTENT, key))
                .or(() ->
                        passwords.change(actor, said.current(), said.password()).map(this::refused));
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }

    private ResponseStatusException refused(SignIn.Reason reason) {
        return reason == SignIn.Reason.WRONG_PASSWORD
                ? refusal(HttpStatus.CONFLICT, "schools.password.current.wrong")
                : refusal(HttpStatus.TOO_MANY_REQUESTS, reason.key());
    }

    private ResponseStatusException refusal(HttpStatus status, String key) {
        return new ResponseStatusException(status, languages.of("en").lookup(key));
    }
}
