package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Role;
import org.foothold.schools.ClassChanges;
import org.foothold.schools.ClassWords;
import org.foothold.schools.Classes;
import org.foothold.schools.Enrolments;
import org.foothold.schools.SchoolClass;
import org.foothold.shell.Access;
import org.foothold.shell.Flash;
import org.foothold.shell.Pages;
import org.foothold.shell.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What a class is called, how its students come in, and whether it goes on. */
@Controller
@Access(
        roles = {Role.TEACHER, Role.ADMINISTRATOR},
        scope = Access.Scope.CLASS)
class ClassEditPages {
    private final Pages pages;
    private final Classes classes;
    private final ClassChanges changes;
    private final Enrolments enrolments;

    ClassEditPages(Pages pages, Classes classes, ClassChanges changes, Enrolments enrolments) {
        this.pages = pages;
        this.classes = classes;
        this.changes = changes;
        this.enrolments = enrolments;
    }

    @GetMapping("/classes/{schoolClass}/edit")
    View show(Actor actor, @PathVariable int schoolClass) {
        SchoolClass its = classes.get(actor, new ClassId(schoolClass));
        Form form = Form.with(Map.of(
                "name", its.name(),
                "grade", Objects.requireNonNullElse(its.grade(), ""),
                "subject", Objects.requireNonNullElse(its.subject(), "")));
        return pages.show("schools/classEdit", page(actor, its, form));
    }

    @PostMapping("/classes/{schoolClass}/edit")
    View change(Actor actor, @PathVariable int schoolClass, HttpServletRequest request) {
        ClassId id = new ClassId(schoolClass);
        Form form = Form.of(request).need("name", 80).atMost("grade", 20).atMost("subject", 60);
        if (!form.isGood()) {
            return pages.show(422, "schools/classEdit", page(actor, classes.get(actor, id), form));
        }
        changes.change(actor, id, new ClassWords(form.text("name"), orNull(form, "subject"), orNull(form, "grade")));
        return back(id, Flash.of("schools.notice.saved"));
    }

    @PostMapping("/classes/{schoolClass}/shared-devices")
    View shareDevices(
            Actor actor, @PathVariable int schoolClass, @RequestParam(defaultValue = "false") boolean shared) {
        ClassId id = new ClassId(schoolClass);
        changes.shareDevices(actor, id, shared);
        String undo = "/classes/" + id + "/shared-devices?shared=" + !shared;
        return back(
                id,
                Flash.of(shared ? "schools.notice.shared" : "schools.notice.not-shared")
                        .withUndo(undo));
    }

    @PostMapping("/classes/{schoolClass}/code")
    View renewCode(Actor actor, @PathVariable int schoolClass) {
        ClassId id = new ClassId(schoolClass);
        changes.renewCode(actor, id);
        return back(id, Flash.of("schools.notice.code-renewed"));
    }

    @PostMapping("/classes/{schoolClass}/end")
    View end(Actor actor, @PathVariable int schoolClass) {
        ClassId id = new ClassId(schoolClass);
        changes.end(actor, id);
        return Redirects.to("/classes", Flash.of("schools.notice.class-ended").withUndo("/classes/" + id + "/reopen"));
    }

    @PostMapping("/classes/{schoolClass}/reopen")
    View reopen(Actor actor, @PathVariable int schoolClass) {
        ClassId id = new ClassId(schoolClass);
        changes.reopen(actor, id);
        return Redirects.to("/classes/" + id, Flash.of("schools.notice.class-reopened"));
    }

    private ClassEditPage page(Actor actor, SchoolClass its, Form form) {
        return new ClassEditPage(
                its, form, classes.listTeachers(actor, its.id()), enrolments.listColleagues(actor, its.id()));
    }

    private static View back(ClassId id, Flash flash) {
        return Redirects.to("/classes/" + id + "/edit", flash);
    }

    private static @Nullable String orNull(Form form, String field) {
        return form.text(field).isEmpty() ? null : form.text(field);
    }
}
