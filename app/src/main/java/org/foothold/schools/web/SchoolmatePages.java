package org.foothold.schools.web;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.schools.Classes;
import org.foothold.schools.Schoolmates;
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

/** Students who are at the school already are found by name and taken into the class. */
@Controller
@Access(
        roles = {Role.TEACHER, Role.ADMINISTRATOR},
        scope = Access.Scope.CLASS)
class SchoolmatePages {
    private static final int LONGEST = 200;

    private final Pages pages;
    private final Classes classes;
    private final Schoolmates schoolmates;

    SchoolmatePages(Pages pages, Classes classes, Schoolmates schoolmates) {
        this.pages = pages;
        this.classes = classes;
        this.schoolmates = schoolmates;
    }

    @GetMapping("/classes/{schoolClass}/students/of-school")
    View search(
            Actor actor,
            @PathVariable int schoolClass,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID after) {
        ClassId id = new ClassId(schoolClass);
        String words = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        SchoolmatesPage page = new SchoolmatesPage(
                classes.get(actor, id),
                words,
                after != null,
                schoolmates.search(actor, id, words, after == null ? null : new PersonId(after)));
        return pages.showPart("schools/schoolmates", "schools/schoolmatesFound", page);
    }

    @PostMapping("/classes/{schoolClass}/students/take")
    View take(
            Actor actor,
            @PathVariable int schoolClass,
            @RequestParam(name = "student", required = false) @Nullable Set<UUID> students) {
        ClassId id = new ClassId(schoolClass);
        if (students == null || students.isEmpty()) {
            return Redirects.to("/classes/" + id + "/students/of-school", Flash.of("schools.warning.nobody-chosen"));
        }
        schoolmates.take(actor, id, students.stream().map(PersonId::new).collect(Collectors.toSet()));
        return Redirects.to("/classes/" + id + "/students", Flash.of("schools.notice.students-taken"));
    }
}
