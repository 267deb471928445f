package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Role;
import org.foothold.schools.Cards;
import org.foothold.schools.Classes;
import org.foothold.schools.Enrolments;
import org.foothold.schools.ListedName;
import org.foothold.schools.NameList;
import org.foothold.schools.Person;
import org.foothold.schools.PictureSignIns;
import org.foothold.shell.Access;
import org.foothold.shell.Flash;
import org.foothold.shell.Pages;
import org.foothold.shell.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The students of a class: who they are, more of them, who was here before. */
@Controller
@Access(
        roles = {Role.TEACHER, Role.ADMINISTRATOR},
        scope = Access.Scope.CLASS)
class ClassStudentPages {
    private final Pages pages;
    private final Classes classes;
    private final Enrolments enrolments;
    private final PictureSignIns pictures;
    private final Cards cards;

    ClassStudentPages(Pages pages, Classes classes, Enrolments enrolments, PictureSignIns pictures, Cards cards) {
        this.pages = pages;
        this.classes = classes;
        this.enrolments = enrolments;
        this.pictures = pictures;
        this.cards = cards;
    }

    @GetMapping("/classes/{schoolClass}/students")
    View list(Actor actor, @PathVariable int schoolClass) {
        return pages.show("schools/students", page(actor, new ClassId(schoolClass), Form.with(Map.of())));
    }

    /** Shows how the names are read and changes nothing, so it may be asked again and again. */
    @PostMapping("/classes/{schoolClass}/students/preview")
    View preview(Actor actor, @PathVariable int schoolClass, HttpServletRequest request) {
        ClassStudentsPage page = page(actor, new ClassId(schoolClass), Form.of(request));
        return pages.showPart("schools/students", "schools/namesPreview", page);
    }

    @PostMapping("/classes/{schoolClass}/students")
    View add(Actor actor, @PathVariable int schoolClass, HttpServletRequest request) {
        ClassId id = new ClassId(schoolClass);
        ClassStudentsPage page = page(actor, id, Form.of(request).need("names", 20_000));
        List<ListedName> names = PastedNames.chosen(page.form(), page.names());
        if (!page.form().isGood()) {
            return pages.show(422, "schools/students", page);
        }
        enrolments.addStudents(actor, id, names);
        return Redirects.to("/classes/" + id + "/students", Flash.of("schools.notice.students-added"));
    }

    private ClassStudentsPage page(Actor actor, ClassId schoolClass, Form form) {
        List<Person> students = classes.listStudents(actor, schoolClass);
        return new ClassStudentsPage(
                classes.get(actor, schoolClass),
                students,
                enrolments.listFormerStudents(actor, schoolClass),
                pictures.listChosen(actor, schoolClass),
                cards.listExpiries(actor, schoolClass).keySet(),
                form,
                NameList.read(form.text("names"), students));
    }
}
