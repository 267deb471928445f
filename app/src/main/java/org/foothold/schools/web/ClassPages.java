package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Role;
import org.foothold.schools.Classes;
import org.foothold.schools.SchoolClass;
import org.foothold.shell.Access;
import org.foothold.shell.Pages;
import org.foothold.shell.PublicAddress;
import org.foothold.shell.QrCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The classes that somebody teaches, and each of them. */
@Controller
class ClassPages {
    private final Pages pages;
    private final Classes classes;
    private final PublicAddress address;

    ClassPages(Pages pages, Classes classes, PublicAddress address) {
        this.pages = pages;
        this.classes = classes;
        this.address = address;
    }

    @GetMapping("/classes")
    @Access(roles = {Role.TEACHER, Role.ADMINISTRATOR})
    View list(Actor actor) {
        return pages.show("schools/classes", new ClassesPage(classes.listMine(actor)));
    }

    @GetMapping("/classes/{schoolClass}")
    @Access(
            roles = {Role.TEACHER, Role.ADMINISTRATOR},
            scope = Access.Scope.CLASS)
    View show(Actor actor, @PathVariable int schoolClass, HttpServletRequest request) {
        ClassId id = new ClassId(schoolClass);
        classes.requireTeacher(actor, id);
        SchoolClass its = classes.get(actor, id);
        String join = address.of(request) + "/join/" + its.code();
        return pages.show(
                "schools/class",
                new ClassPage(
                        its, join, QrCode.of(join), classes.listStudents(actor, id), classes.listTeachers(actor, id)));
    }
}
