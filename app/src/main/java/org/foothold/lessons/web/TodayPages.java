package org.foothold.lessons.web;

import java.util.List;
import java.util.Map;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Role;
import org.foothold.lessons.Lesson;
import org.foothold.lessons.Lessons;
import org.foothold.lessons.Noticings;
import org.foothold.schools.Classes;
import org.foothold.schools.Presence;
import org.foothold.schools.SchoolClass;
import org.foothold.shell.Access;
import org.foothold.shell.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Where a teacher's day begins. */
@Controller
@Access(roles = Role.TEACHER)
class TodayPages {
    private final Classes classes;
    private final Lessons lessons;
    private final Noticings noticings;
    private final Presence presence;
    private final Pages pages;

    TodayPages(Classes classes, Lessons lessons, Noticings noticings, Presence presence, Pages pages) {
        this.classes = classes;
        this.lessons = lessons;
        this.noticings = noticings;
        this.presence = presence;
        this.pages = pages;
    }

    @Transactional(readOnly = true)
    @GetMapping("/today")
    View today(Actor actor) {
        List<SchoolClass> mine = classes.listMine(actor).stream()
                .filter(each -> classes.isTeacher(actor, each.id()))
                .toList();
        Map<ClassId, Lesson> today = lessons.listToday(actor, mine);
        Map<ClassId, Integer> toFollow =
                noticings.countOpen(actor, mine.stream().map(SchoolClass::id).toList());
        Map<ClassId, Integer> asking = presence.countAsking(actor, mine);
        return pages.show(
                "lessons/today",
                new TodayPage(mine.stream()
                        .map(each -> new TodayPage.Row(
                                new Day(each, lessons.today(each)),
                                today.get(each.id()),
                                toFollow.getOrDefault(each.id(), 0),
                                asking.getOrDefault(each.id(), 0)))
                        .toList()));
    }
}
