package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.Optional;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.foothold.schools.Districts;
import org.foothold.schools.OwnPasswords;
import org.foothold.schools.OwnSessions;
import org.foothold.schools.PasswordRule;
import org.foothold.schools.School;
import org.foothold.schools.SignIn;
import org.foothold.shell.Access;
import org.foothold.shell.Flash;
import org.foothold.shell.Pages;
import org.foothold.shell.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** How one signs in oneself: the password, and where one is signed in now. */
@Controller
@Access(
        roles = {
            Role.TEACHER,
            Role.COACH,
            Role.SCHOOL_LEADER,
            Role.DISTRICT_LEADER,
            Role.STATE_ANALYST,
            Role.ADMINISTRATOR
        })
class OwnSignInPages {
    private final Pages pages;
    private final OwnPasswords passwords;
    private final OwnSessions sessions;
    private final Districts districts;

    OwnSignInPages(Pages pages, OwnPasswords passwords, OwnSessions sessions, Districts districts) {
        this.pages = pages;
        this.passwords = passwords;
        this.sessions = sessions;
        this.districts = districts;
    }

    @GetMapping("/me/sign-in")
    View show(Actor actor, HttpServletRequest request) {
        return show(200, actor, Form.with(Map.of()), request);
    }

    @PostMapping("/me/sign-in")
    View change(Actor actor, HttpServletRequest request) {
        Form form = Form.of(request);
        form.refuse("password", PasswordRule.problem(form.secret("password")));
        if (form.isGood()) {
            Optional<SignIn.Reason> refusal =
                    passwords.change(actor, token(request), form.secret("current"), form.secret("password"));
            if (refusal.isEmpty()) {
                return Redirects.to("/me/sign-in", Flash.of("schools.notice.password-changed"));
            }
            form.refuse("current", key(refusal.get()));
        }
        return show(422, actor, form, request);
    }

    @PostMapping("/me/sign-in/sessions/{session}/end")
    View end(Actor actor, @PathVariable String session) {
        sessions.end(actor, session);
        return Redirects.to("/me/sign-in", Flash.of("schools.notice.session-ended"));
    }

    @PostMapping("/me/sign-in/sessions/end-others")
    View endOthers(Actor actor, HttpServletRequest request) {
        sessions.endOthers(actor, token(request));
        return Redirects.to("/me/sign-in", Flash.of("schools.notice.sessions-ended"));
    }

    private View show(int status, Actor actor, Form form, HttpServletRequest request) {
        OwnSignInPage page = new OwnSignInPage(
                passwords.findEmail(actor).orElse(null),
                form,
                sessions.list(actor, token(request)),
                time(actor, request));
        return pages.show(status, "schools/ownSignIn", page);
    }

    /** In the time of the first school: a browser does not tell where its owner is. */
    private OwnSignInPage.Time time(Actor actor, HttpServletRequest request) {
        ZoneId zone = districts.listSchools(actor).stream()
                .findFirst()
                .map(School::timeZone)
                .orElse(ZoneOffset.UTC);
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(pages.words(request).locale())
                .withZone(zone);
        return (Instant moment) -> format.format(moment);
    }

    private static String key(SignIn.Reason reason) {
        return reason == SignIn.Reason.WRONG_PASSWORD ? "schools.password.current.wrong" : reason.key();
    }

    private static String token(HttpServletRequest request) {
        return SessionCookie.read(request).orElseThrow();
    }
}
