package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.schools.Classes;
import org.foothold.schools.Here;
import org.foothold.schools.PictureSignIns;
import org.foothold.schools.Presence;
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
    private final Presence presence;
    private final PictureSignIns pictures;
    private final PublicAddress address;

    ClassPages(Pages pages, Classes classes, Presence presence, PictureSignIns pictures, PublicAddress address) {
        this.pages = pages;
        this.classes = classes;
        this.presence = presence;
        this.pictures = pictures;
        this.address = address;
    }

    @GetMapping("/classes")
    @Access(roles = {Role.TEACHER, Role.ADMINISTRATOR})
    View list(Actor actor) {
        return pages.show("schools/classes", new ClassesPage(classes.listMine(actor), classes.listOver(actor)));
    }

    /** The part that asks again and again is the list of students, with who is signed in. */
    @GetMapping("/classes/{schoolClass}")
    @Access(
            roles = {Role.TEACHER, Role.ADMINISTRATOR},
            scope = Access.Scope.CLASS)
    View show(Actor actor, @PathVariable int schoolClass, HttpServletRequest request) {
        ClassId id = new ClassId(schoolClass);
        List<ClassPage.Row> rows = rows(actor, id);
        SchoolClass its = classes.get(actor, id);
        String join = address.of(request) + "/join";
        return pages.showPart(
                "schools/class",
                "schools/classStudents",
                new ClassPage(
                        its,
                        join,
                        address.isHereOnly(request),
                        QrCode.of(join + "/" + its.code()),
                        rows,
                        classes.listTeachers(actor, id)));
    }

    private List<ClassPage.Row> rows(Actor actor, ClassId schoolClass) {
        Map<PersonId, Here> here = presence.listHere(actor, schoolClass);
        Set<PersonId> locked = pictures.listLocked(actor, schoolClass);
        return classes.listStudents(actor, schoolClass).stream()
                .map(student -> new ClassPage.Row(student, here.get(student.id()), locked.contains(student.id())))
                .toList();
    }
}
