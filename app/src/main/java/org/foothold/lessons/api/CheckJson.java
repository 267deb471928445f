package org.foothold.lessons.api;

import java.util.List;
import java.util.UUID;
import org.foothold.lessons.Check;
import org.foothold.targets.TargetVersion;
import org.foothold.tasks.Option;
import org.foothold.tasks.Prompt;
import org.foothold.tasks.PromptKind;
import org.jspecify.annotations.Nullable;

/**
 * A check as its teachers see it, with the key.
 *
 * @param inRoom whether the room screen shows what was answered
 * @param target the learning target that it is about; null for all those of its lesson, or for none
 * @param aside whether it is about none of them
 */
record CheckJson(
        UUID id,
        Check.Purpose purpose,
        Check.State state,
        boolean inRoom,
        PromptKind kind,
        String question,
        List<OptionJson> options,
        boolean asksReason,
        boolean asksConfidence,
        PlanJson.@Nullable Target target,
        boolean aside) {
    /** An answer that the author foresaw. */
    record OptionJson(String text, boolean fits, @Nullable String reveals) {
        static OptionJson of(Option option) {
            return new OptionJson(option.text(), option.fits(), option.reveals());
        }
    }

    static CheckJson of(Check check) {
        Prompt prompt = check.prompt();
        return new CheckJson(
                check.id().value(),
                check.purpose(),
                check.state(),
                check.inRoom(),
                prompt.kind(),
                prompt.question(),
                prompt.options().stream().map(OptionJson::of).toList(),
                check.asking().reason(),
                check.asking().confidence(),
                target(check.asking().target()),
                check.asking().aside());
    }

    private static PlanJson.@Nullable Target target(@Nullable TargetVersion asked) {
        return asked == null ? null : PlanJson.Target.of(asked);
    }
}
