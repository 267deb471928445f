package org.foothold.growth.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.foothold.growth.Growth;
import org.foothold.growth.NextSteps;
import org.foothold.growth.TargetPicture;
import org.foothold.growth.Views;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.shell.Access;
import org.foothold.shell.Flash;
import org.foothold.shell.Pages;
import org.foothold.shell.Redirects;
import org.foothold.targets.TargetId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A student's targets as the teachers of the class see them, with their own view and next step beside. */
@Controller
@Access(
        roles = {Role.TEACHER, Role.ADMINISTRATOR},
        scope = Access.Scope.CLASS)
class StudentPages {
    private final Growth growth;
    private final NextSteps steps;
    private final Views views;
    private final Reader reader;
    private final Pages pages;

    StudentPages(Growth growth, NextSteps steps, Views views, Reader reader, Pages pages) {
        this.growth = growth;
        this.steps = steps;
        this.views = views;
        this.reader = reader;
        this.pages = pages;
    }

    @GetMapping("/classes/{schoolClass}/students/{student}")
    View student(Actor actor, @PathVariable int schoolClass, @PathVariable UUID student, HttpServletRequest request) {
        return pages.show(
                "growth/student",
                reader.student(actor, new ClassId(schoolClass), new PersonId(student), pages.words(request)));
    }

    @GetMapping("/classes/{schoolClass}/students/{student}/targets/{target}")
    View target(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable UUID student,
            @PathVariable UUID target,
            @RequestParam(required = false) @Nullable UUID again,
            HttpServletRequest request) {
        PersonId person = new PersonId(student);
        TargetPicture picture = growth.get(actor, new ClassId(schoolClass), person, new TargetId(target));
        return pages.show(
                "growth/target",
                reader.reading(actor, picture, pages.words(request))
                        .page(
                                growth.course(picture),
                                address(schoolClass, student) + "/targets/" + target,
                                address(schoolClass, student),
                                reader.named(actor, person),
                                again == null ? reader.newId() : again.toString()));
    }

    @PostMapping("/classes/{schoolClass}/students/{student}/targets/{target}/view")
    View sayView(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable UUID student,
            @PathVariable UUID target,
            ViewForm form) {
        String back = address(schoolClass, student) + "/targets/" + target;
        return form.view(new TargetId(target))
                .map(view ->
                        Told.of(views.say(actor, new ClassId(schoolClass), new PersonId(student), view), view, back))
                .orElseGet(() -> Redirects.to(back, Flash.of("growth.warning.choose-a-level")));
    }

    @PostMapping("/classes/{schoolClass}/students/{student}/targets/{target}/next-step")
    View suggestStep(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable UUID student,
            @PathVariable UUID target,
            @RequestParam(defaultValue = "") String words) {
        String back = address(schoolClass, student) + "/targets/" + target;
        if (words.isBlank() || words.length() > NextSteps.LONGEST) {
            return Redirects.to(back, Flash.of("growth.warning.say-a-step"));
        }
        steps.suggest(actor, new ClassId(schoolClass), new PersonId(student), new TargetId(target), words);
        return Redirects.to(back, Flash.of("growth.notice.step-kept"));
    }

    private static String address(int schoolClass, UUID student) {
        return "/classes/" + schoolClass + "/students/" + student;
    }
}
