package org.foothold.lessons.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.foothold.evidence.LessonId;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Role;
import org.foothold.lessons.Lesson;
import org.foothold.lessons.Lessons;
import org.foothold.schools.Classes;
import org.foothold.shell.Access;
import org.foothold.shell.Flash;
import org.foothold.shell.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A lesson at its date: its plan for the teachers of the class, the lesson itself for its students. */
@Controller
@Access(
        roles = {Role.TEACHER, Role.ADMINISTRATOR},
        scope = Access.Scope.CLASS)
class LessonPages {
    private final Days days;
    private final Classes classes;
    private final Lessons lessons;
    private final PlanPages plans;
    private final StudentLessons students;

    LessonPages(Days days, Classes classes, Lessons lessons, PlanPages plans, StudentLessons students) {
        this.days = days;
        this.classes = classes;
        this.lessons = lessons;
        this.plans = plans;
        this.students = students;
    }

    /** In one transaction: of all that a page asks, each by itself would be one. */
    @Transactional(readOnly = true)
    @GetMapping("/classes/{schoolClass}/lessons/{date}")
    @Access(
            roles = {Role.TEACHER, Role.STUDENT, Role.ADMINISTRATOR},
            lessonOnly = true,
            scope = Access.Scope.CLASS)
    View show(Actor actor, @PathVariable int schoolClass, @PathVariable String date) {
        Day day = days.read(actor, schoolClass, date);
        return classes.isTeacher(actor, day.id()) ? plans.show(actor, day) : students.show(actor, day);
    }

    @PostMapping("/classes/{schoolClass}/lessons/{date}")
    View save(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable String date,
            @ModelAttribute PlanForm form,
            @RequestParam(defaultValue = "false") boolean open,
            HttpServletRequest request) {
        return plans.save(actor, days.read(actor, schoolClass, date), form, open, request);
    }

    @PostMapping("/classes/{schoolClass}/lessons/{date}/open")
    View open(Actor actor, @PathVariable int schoolClass, @PathVariable String date) {
        Day day = days.read(actor, schoolClass, date);
        return plans.open(actor, day);
    }

    @PostMapping("/classes/{schoolClass}/lessons/{date}/close")
    View close(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable String date,
            @RequestParam(defaultValue = "") String to) {
        Day day = days.read(actor, schoolClass, date);
        lessons.close(actor, day.id(), day.date());
        return Redirects.to(
                Redirects.safe(to, day.address()),
                Flash.of("lessons.notice.closed").withUndo(day.address() + "/open"));
    }

    @PostMapping("/classes/{schoolClass}/lessons/{date}/copy")
    View copy(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable String date,
            @RequestParam(required = false) @Nullable LocalDate to) {
        Day day = days.read(actor, schoolClass, date);
        LocalDate target = to == null ? days.today(day.schoolClass()) : to;
        Optional<Lesson> copy = lessons.copy(actor, day.id(), day.date(), target);
        String address = new Day(day.schoolClass(), target).address();
        return copy.isPresent()
                ? Redirects.to(address, Flash.of("lessons.notice.copied").withUndo(address + "/remove"))
                : Redirects.to(day.address(), Flash.of("lessons.warning.date-taken"));
    }

    @PostMapping("/classes/{schoolClass}/lessons/{date}/remove")
    View remove(Actor actor, @PathVariable int schoolClass, @PathVariable String date) {
        Day day = days.read(actor, schoolClass, date);
        Lesson lesson = lessons.remove(actor, day.id(), day.date());
        return Redirects.to(
                day.lessons(),
                Flash.of("lessons.notice.removed").withUndo(day.lessons() + "/removed/" + lesson.id() + "/restore"));
    }

    @PostMapping("/classes/{schoolClass}/lessons/removed/{lesson}/restore")
    View restore(Actor actor, @PathVariable int schoolClass, @PathVariable LessonId lesson) {
        ClassId id = new ClassId(schoolClass);
        boolean restored = lessons.restore(actor, id, lesson);
        String word = restored ? "lessons.notice.restored" : "lessons.warning.date-taken";
        return Redirects.to("/classes/" + id + "/lessons", Flash.of(word));
    }
}
