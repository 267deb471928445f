package org.foothold.lessons.web;

import java.time.LocalDate;
import java.util.List;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Dates;
import org.foothold.kernel.Role;
import org.foothold.lessons.Lesson;
import org.foothold.lessons.Lessons;
import org.foothold.lessons.Noticing;
import org.foothold.lessons.Noticings;
import org.foothold.schools.Classes;
import org.foothold.schools.SchoolClass;
import org.foothold.shell.Access;
import org.foothold.shell.Pages;
import org.foothold.shell.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The lessons of a class by date, with search, and what was noticed in them and still waits. */
@Controller
@Access(
        roles = {Role.TEACHER, Role.ADMINISTRATOR},
        scope = Access.Scope.CLASS)
class LessonListPages {
    private static final int MOST = 30;

    private final Classes classes;
    private final Lessons lessons;
    private final Noticings noticings;
    private final Pages pages;

    LessonListPages(Classes classes, Lessons lessons, Noticings noticings, Pages pages) {
        this.classes = classes;
        this.lessons = lessons;
        this.noticings = noticings;
        this.pages = pages;
    }

    @GetMapping("/classes/{schoolClass}/lessons")
    View list(
            Actor actor,
            @PathVariable int schoolClass,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable LocalDate before) {
        SchoolClass its = classes.get(actor, new ClassId(schoolClass));
        LocalDate until = before == null ? Dates.LAST : before;
        List<Lesson> found = lessons.list(actor, its.id(), words, until, MOST + 1);
        List<Lesson> shown = found.subList(0, Math.min(MOST, found.size()));
        @Nullable LocalDate older = found.size() > MOST ? shown.getLast().date() : null;
        List<Noticing> waiting = words.isBlank() && before == null ? noticings.listOpen(actor, its.id()) : List.of();
        Day today = new Day(its, lessons.today(its));
        return pages.show("lessons/lessons", new LessonsPage(today, words, waiting, shown, older));
    }

    /** Where "plan a lesson on this date" leads. */
    @GetMapping(value = "/classes/{schoolClass}/lessons", params = "date")
    View go(@PathVariable int schoolClass, @RequestParam String date) {
        return Redirects.to(Redirects.safe("/classes/" + schoolClass + "/lessons/" + date, "/today"));
    }
}
