package org.foothold.schools.web;

import java.util.UUID;
import org.foothold.kernel.PersonId;
import org.foothold.schools.JoinList;
import org.foothold.schools.Joins;
import org.foothold.schools.SignIn;
import org.foothold.shell.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The steps of coming in by class code, each with what stood in the way of the last try. */
@Component
class JoinViews {
    private final Pages pages;
    private final Joins joins;

    JoinViews(Pages pages, Joins joins) {
        this.pages = pages;
        this.joins = joins;
    }

    View code(String typed, SignIn.Reason trouble) {
        Form form = Form.with("code", typed.substring(0, Math.min(typed.length(), 20)));
        form.refuse("code", trouble.key());
        return pages.show(422, "schools/join", new JoinPage(form));
    }

    View names(String code, String from, SignIn.@Nullable Reason trouble) {
        return switch (joins.find(code, from)) {
            case JoinList.Open open -> names(open, trouble);
            case JoinList.Refused(SignIn.Reason reason) -> code(code, reason);
        };
    }

    View pictures(String code, UUID person, String from, SignIn.@Nullable Reason trouble) {
        return switch (joins.find(code, from)) {
            case JoinList.Open open ->
                open.names().stream()
                        .filter(name -> name.person().equals(new PersonId(person)))
                        .findFirst()
                        .map(name -> pictures(open, name, trouble))
                        .orElseGet(() -> names(open, SignIn.Reason.NAME_TAKEN));
            case JoinList.Refused(SignIn.Reason reason) -> code(code, reason);
        };
    }

    /** The step at which somebody can do something about the refusal. */
    View after(SignIn.Reason refusal, String code, String from) {
        boolean ofTheCode = refusal == SignIn.Reason.WRONG_CODE || refusal == SignIn.Reason.TOO_MANY_TRIES;
        return ofTheCode ? code(code, refusal) : names(code, from, refusal);
    }

    private View names(JoinList.Open open, SignIn.@Nullable Reason trouble) {
        return pages.show(
                status(trouble),
                "schools/joinNames",
                new JoinNamesPage(open.schoolClass(), open.names(), key(trouble)));
    }

    private View pictures(JoinList.Open open, JoinList.Name name, SignIn.@Nullable Reason trouble) {
        String action = "/join/" + open.schoolClass().code() + "/pictures/" + name.person();
        return pages.show(
                status(trouble),
                "schools/joinPictures",
                new JoinPicturesPage(open.schoolClass().code(), action, name, key(trouble)));
    }

    private static int status(SignIn.@Nullable Reason trouble) {
        return trouble == null ? 200 : 422;
    }

    private static @Nullable String key(SignIn.@Nullable Reason trouble) {
        return trouble == null ? null : trouble.key();
    }
}
