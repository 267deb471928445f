package org.foothold.lessons.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.foothold.kernel.Ids;
import org.foothold.lessons.NewNoticing;
import org.foothold.lessons.NoticingId;
import org.jspecify.annotations.Nullable;

/** A noticing as it is typed: chips for what it means and what comes next, with room for other words. */
public record NoticingForm(
        @Nullable UUID id,
        @Nullable String check,
        @Nullable String group,
        @Nullable String noticed,
        @Nullable String means,
        @Nullable String meansElse,
        @Nullable String next,
        @Nullable String nextElse) {
    /** The one that the page gave it, so that sent twice it is one. */
    Optional<NoticingId> newId() {
        return Optional.ofNullable(id).filter(Ids::isTimeOrdered).map(NoticingId::new);
    }

    public String noticedText() {
        return text(noticed);
    }

    /** Own words go before the chip. */
    String meansText() {
        return own(meansElse, means);
    }

    String nextText() {
        return own(nextElse, next);
    }

    boolean isTooLong() {
        return texts().stream().anyMatch(each -> each.length() > NewNoticing.LONGEST);
    }

    List<String> texts() {
        return List.of(noticedText(), meansText(), nextText());
    }

    private static String own(@Nullable String typed, @Nullable String chosen) {
        return text(typed).isBlank() ? text(chosen) : text(typed);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
