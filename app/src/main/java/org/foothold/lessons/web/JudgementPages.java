package org.foothold.lessons.web;

import java.util.List;
import org.foothold.evidence.CheckId;
import org.foothold.evidence.Receipt;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.foothold.lessons.ClassPicture;
import org.foothold.lessons.Judgements;
import org.foothold.lessons.NewJudgement;
import org.foothold.shell.Access;
import org.foothold.shell.Flash;
import org.foothold.shell.Pages;
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
    private final Pages pages;

    JudgementPages(Days days, Judgements judgements, Pages pages) {
        this.days = days;
        this.judgements = judgements;
        this.pages = pages;
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
        String text = words.strip();
        String back = day.address() + "/live?check=" + check;
        if (text.length() > NewJudgement.LONGEST) {
            return pages.show(422, "lessons/wordsBack", WordsBackPage.tooLong(back, List.of(text)));
        }
        return judgements
                .judge(actor, day.id(), new NewJudgement(check, group, says, text))
                .map(receipts -> judged(back + "&group=" + ClassPicture.keyIn(group) + "#respond", receipts))
                .orElseGet(() -> pages.show(409, "lessons/wordsBack", WordsBackPage.groupGone(back, text)));
    }

    private static View judged(String back, List<Receipt> receipts) {
        boolean all = receipts.stream().allMatch(Receipt::isKept);
        return Redirects.to(back, Flash.of(all ? "lessons.notice.judged" : "lessons.warning.not-kept"));
    }
}
