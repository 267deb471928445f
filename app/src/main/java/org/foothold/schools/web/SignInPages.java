package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.foothold.schools.SignIn;
import org.foothold.schools.StaffSignIns;
import org.foothold.shell.Access;
import org.foothold.shell.Pages;
import org.foothold.shell.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Staff sign in with e-mail address and password. */
@Controller
@Access(anyone = true)
class SignInPages {
    private final Pages pages;
    private final StaffSignIns signIns;
    private final Entrance entrance;

    SignInPages(Pages pages, StaffSignIns signIns, Entrance entrance) {
        this.pages = pages;
        this.signIns = signIns;
        this.entrance = entrance;
    }

    /** Whose sign-in on a student's device has ended, comes in as students do; whoever asks for this page itself gets it. */
    @GetMapping("/sign-in")
    View ask(@RequestParam(defaultValue = "/") String to, HttpServletRequest request) {
        if (!to.equals("/") && LastDoor.isOfStudents(request)) {
            return Redirects.to("/join");
        }
        return pages.show("schools/signIn", new SignInPage(Form.with("email", ""), Redirects.safe(to, "/")));
    }

    @PostMapping("/sign-in")
    View signIn(@RequestParam(defaultValue = "/") String to, HttpServletRequest request, HttpServletResponse response) {
        Form form = Form.of(request);
        String next = Redirects.safe(to, "/");
        return switch (signIns.signIn(form.text("email"), form.secret("password"), Sender.of(request))) {
            case SignIn.Started started -> entrance.enter(started, next, request, response);
            case SignIn.Refused(SignIn.Reason reason) -> {
                form.refuse("password", reason.key());
                yield pages.show(422, "schools/signIn", new SignInPage(form, next));
            }
        };
    }
}
