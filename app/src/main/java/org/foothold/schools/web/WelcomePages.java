package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.foothold.schools.DemoSchool;
import org.foothold.schools.FirstAdministrator;
import org.foothold.schools.FirstRun;
import org.foothold.schools.PasswordRule;
import org.foothold.schools.SignIn;
import org.foothold.schools.TimeZones;
import org.foothold.shell.Access;
import org.foothold.shell.Pages;
import org.foothold.shell.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The very first visit: three doors, and the first administrator behind two of them. */
@Controller
@Access(anyone = true)
class WelcomePages {
    private final Pages pages;
    private final FirstRun firstRun;
    private final Entrance entrance;
    private final Optional<DemoSchool> demo;

    WelcomePages(Pages pages, FirstRun firstRun, Entrance entrance, Optional<DemoSchool> demo) {
        this.pages = pages;
        this.firstRun = firstRun;
        this.entrance = entrance;
        this.demo = demo;
    }

    @GetMapping("/welcome")
    View welcome() {
        return firstRun.isNeeded()
                ? pages.show(
                        "schools/welcome",
                        new WelcomePage(demo.filter(DemoSchool::isOffered).isPresent()))
                : Redirects.to("/");
    }

    @GetMapping("/welcome/start")
    View start(@RequestParam(defaultValue = "class") String then) {
        Form form = Form.with("then", then);
        return firstRun.isNeeded()
                ? pages.show("schools/start", new StartPage(form, TimeZones.likely()))
                : Redirects.to("/");
    }

    @PostMapping("/welcome/start")
    View begin(HttpServletRequest request, HttpServletResponse response) {
        if (!firstRun.isNeeded()) {
            return Redirects.to("/");
        }
        Form form = check(Form.of(request));
        if (form.isGood()) {
            return begin(form, request, response);
        }
        firstRun.refusal(form.text("code"), Sender.of(request))
                .map(SignIn.Reason::key)
                .ifPresent(wrong -> form.refuse("code", wrong));
        return again(form);
    }

    private View begin(Form form, HttpServletRequest request, HttpServletResponse response) {
        FirstAdministrator administrator = administrator(form, request);
        return switch (firstRun.begin(form.text("code"), administrator, Sender.of(request))) {
            case SignIn.Started started -> {
                String then = form.text("then").equals("roster") ? "/rosters" : "/classes/new";
                yield entrance.enter(started, then, request, response);
            }
            case SignIn.Refused(SignIn.Reason reason) -> {
                form.refuse(reason == SignIn.Reason.EMAIL_TAKEN ? "email" : "code", reason.key());
                yield again(form);
            }
        };
    }

    private View again(Form form) {
        return pages.show(422, "schools/start", new StartPage(form, form.text("zone")));
    }

    private static Form check(Form form) {
        form.need("code", 40).need("name", 120).needEmail("email").need("school", 120);
        form.refuse("password", PasswordRule.problem(form.secret("password")));
        if (TimeZones.find(form.text("zone")).isEmpty()) {
            form.refuse("zone", "schools.form.missing");
        }
        return form;
    }

    private FirstAdministrator administrator(Form form, HttpServletRequest request) {
        return new FirstAdministrator(
                form.text("name"),
                form.text("email"),
                form.secret("password"),
                form.text("school"),
                TimeZones.find(form.text("zone")).orElseThrow(),
                pages.words(request).language());
    }
}
