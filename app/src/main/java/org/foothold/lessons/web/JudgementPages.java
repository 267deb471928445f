package org.foothold.lessons.web;

import java.util.List;
import org.foothold.evidence.CheckId;
import org.foothold.evidence.Receipt;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.foothold.lessons.Judgements;
import org.foothold.lessons.NewJudgement;
import org.foothold.shell.Access;
import org.foothold.shell.Flash;
import org.foothold.shell.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Saying what a group of written answers shows. */
@Controller
@Access(
        roles = {Role.TEACHER, Role.ADMINISTRATOR},
        scope = Access.Scope.CLASS)
class JudgementPages {
    private final Days days;
    private final Judgements judgements;

    JudgementPages(Days days, Judgements judgements) {
        this.days = days;
        this.judgements = judgements;
    }

    @PostMapping("/classes/{schoolClass}/lessons/{date}/judgements")
    View judge(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable String date,
            @RequestParam CheckId check,
            @RequestParam String group,
            @RequestParam NewJudgement.Says says,
            @RequestParam(defaultValue = "") String words) {
        Day day = days.read(actor, schoolClass, date);
        String text = words.replace("\0", "").strip();
        String kept = text.length() > NewJudgement.LONGEST ? text.substring(0, NewJudgement.LONGEST) : text;
        List<Receipt> receipts = judgements.judge(actor, day.id(), new NewJudgement(check, group, says, kept));
        boolean all = receipts.stream().allMatch(Receipt::isKept);
        String safe = group.matches("[0-9a-f]{1,8}") ? group : "";
        return Redirects.to(
                day.address() + "/live?check=" + check + "&group=" + safe + "#respond",
                Flash.of(all ? "lessons.notice.judged" : "lessons.warning.not-kept"));
    }
}
