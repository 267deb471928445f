package org.foothold.targets.web;

import java.util.List;
import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Languages;
import org.foothold.kernel.Role;
import org.foothold.schools.People;
import org.foothold.shell.Access;
import org.foothold.shell.Flash;
import org.foothold.shell.Pages;
import org.foothold.shell.Redirects;
import org.foothold.targets.LearningTarget;
import org.foothold.targets.NewTarget;
import org.foothold.targets.TargetId;
import org.foothold.targets.TargetKind;
import org.foothold.targets.Targets;
import org.foothold.targets.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A teacher's learning targets: find, type one quickly, look at one, reword it, take it out and back. */
@Controller
@Access(roles = {Role.TEACHER, Role.COACH})
class TargetPages {
    private final Targets targets;
    private final People people;
    private final Languages languages;
    private final Pages pages;

    TargetPages(Targets targets, People people, Languages languages, Pages pages) {
        this.targets = targets;
        this.people = people;
        this.languages = languages;
        this.pages = pages;
    }

    @GetMapping("/targets")
    @Access(roles = {Role.TEACHER, Role.COACH, Role.SCHOOL_LEADER, Role.DISTRICT_LEADER, Role.ADMINISTRATOR})
    View list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean everybody) {
        boolean plans = plans(actor);
        boolean everybodys = everybody || !plans;
        List<LearningTarget> found = everybodys ? targets.search(actor, q) : targets.listMine(actor, q);
        return pages.showPart("targets/targets", "targets/list", new TargetsPage(q, everybodys, found, plans));
    }

    @GetMapping("/targets/new")
    View blank() {
        return pages.show(
                "targets/form", new TargetFormPage(null, TargetKind.KNOWLEDGE, Wording.NONE, Wording.NONE, null));
    }

    @PostMapping("/targets")
    View create(Actor actor, @RequestParam MultiValueMap<String, String> fields) {
        TargetFormPage form = read(null, fields);
        if (form.wrong() != null) {
            return pages.show(422, "targets/form", form);
        }
        LearningTarget made =
                targets.create(actor, new NewTarget(form.kind(), form.iCan(), form.why(), null, List.of()));
        return Redirects.to("/targets/" + made.id(), Flash.of("targets.notice.made"));
    }

    @GetMapping("/targets/{target}")
    @Access(roles = {Role.TEACHER, Role.COACH, Role.SCHOOL_LEADER, Role.DISTRICT_LEADER, Role.ADMINISTRATOR})
    View target(Actor actor, @PathVariable UUID target) {
        LearningTarget found = targets.get(actor, new TargetId(target));
        List<LearningTarget> before =
                List.copyOf(targets.byId(actor, found.prerequisites()).values());
        var author = people.byId(actor, List.of(found.author())).get(found.author());
        return pages.show(
                "targets/target",
                new TargetPage(
                        found,
                        author == null ? "" : author.name(),
                        before,
                        targets.listHistory(actor, found.id()),
                        found.author().equals(actor.person())));
    }

    @GetMapping("/targets/{target}/edit")
    View edit(Actor actor, @PathVariable UUID target) {
        LearningTarget found = targets.getOwn(actor, new TargetId(target));
        return pages.show(
                "targets/form",
                new TargetFormPage(found.id().toString(), found.kind(), found.iCan(), found.why(), null));
    }

    @PostMapping("/targets/{target}")
    View revise(Actor actor, @PathVariable UUID target, @RequestParam MultiValueMap<String, String> fields) {
        LearningTarget before = targets.getOwn(actor, new TargetId(target));
        TargetFormPage form = read(before.id().toString(), fields);
        if (form.wrong() != null) {
            return pages.show(422, "targets/form", form);
        }
        var standard = before.standard();
        targets.revise(
                actor,
                before.id(),
                new NewTarget(
                        form.kind(),
                        form.iCan(),
                        form.why(),
                        standard == null ? null : standard.ref(),
                        before.prerequisites()));
        return Redirects.to("/targets/" + target, Flash.of("targets.notice.revised"));
    }

    @PostMapping("/targets/{target}/remove")
    View remove(Actor actor, @PathVariable UUID target) {
        targets.remove(actor, new TargetId(target));
        return Redirects.to("/targets", Flash.of("targets.notice.removed").withUndo("/targets/" + target + "/restore"));
    }

    @PostMapping("/targets/{target}/restore")
    View restore(Actor actor, @PathVariable UUID target) {
        targets.restore(actor, new TargetId(target));
        return Redirects.to("/targets/" + target, Flash.of("targets.notice.restored"));
    }

    private TargetFormPage read(@Nullable String id, MultiValueMap<String, String> fields) {
        WordingForm form = new WordingForm(fields, languages);
        Wording iCan = form.wording("ican", WordingForm.LONGEST_STATEMENT);
        return new TargetFormPage(
                id,
                form.kind("kind"),
                iCan,
                form.wording("why", WordingForm.LONGEST_REASON),
                iCan.isEmpty() ? "targets.wrong.no-statement" : null);
    }

    private static boolean plans(Actor actor) {
        return actor.is(Role.TEACHER) || actor.is(Role.COACH);
    }
}
