package org.foothold.lessons.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.foothold.evidence.CheckId;
import org.foothold.kernel.Ids;
import org.foothold.lessons.Asking;
import org.foothold.lessons.Check;
import org.foothold.lessons.NewCheck;
import org.foothold.targets.TargetVersion;
import org.foothold.tasks.Prompt;
import org.foothold.tasks.PromptKind;
import org.foothold.tasks.TypedPrompt;
import org.jspecify.annotations.Nullable;

/**
 * A check as a teacher types it: one field for the question, one for the answers, the rest is tapped.
 *
 * @param id of a new one, so that it is one however often it is sent
 */
public record CheckForm(
        @Nullable UUID id,
        @Nullable String kind,
        @Nullable String question,
        @Nullable String lines,
        @Nullable String truth,
        @Nullable String reason,
        @Nullable String confidence,
        @Nullable String target,
        @Nullable String act) {
    /** In place of a target: about none. */
    public static final String ASIDE = "none";

    static CheckForm empty(UUID id) {
        return new CheckForm(id, null, "", "", null, null, "on", null, null);
    }

    static CheckForm of(Check check) {
        TypedPrompt typed = TypedPrompt.of(check.prompt());
        @Nullable TargetVersion target = check.asking().target();
        return new CheckForm(
                null,
                typed.kind().name(),
                typed.question(),
                typed.lines(),
                typed.truth() == null ? null : String.valueOf(typed.truth()),
                check.asking().reason() ? "on" : null,
                check.asking().confidence() ? "on" : null,
                check.asking().aside() ? ASIDE : target == null ? null : PlanForm.name(target),
                null);
    }

    public PromptKind chosenKind() {
        return Arrays.stream(PromptKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(PromptKind.SHORT_TEXT);
    }

    public String questionText() {
        return text(question);
    }

    public String linesText() {
        return text(lines);
    }

    public String chosenTruth() {
        return truth == null ? "" : truth;
    }

    Optional<CheckId> newId() {
        return Optional.ofNullable(id).filter(Ids::isTimeOrdered).map(CheckId::new);
    }

    boolean startsNow() {
        return "start".equals(act);
    }

    TypedPrompt.Written read() {
        @Nullable
        Boolean key = switch (chosenTruth()) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
        return new TypedPrompt(chosenKind(), questionText(), linesText(), key).read();
    }

    NewCheck check(Prompt prompt) {
        Optional<TargetVersion> about = Optional.ofNullable(target).flatMap(PlanTargets::read);
        boolean aside = ASIDE.equals(target);
        return new NewCheck(prompt, new Asking(reason != null, confidence != null, about.orElse(null), aside));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
