package org.foothold.lessons.web;

import java.util.List;
import org.foothold.lessons.NewNoticing;
import org.jspecify.annotations.Nullable;

/** A noticing as it is typed: chips for what it means and what comes next, with room for other words. */
public record NoticingForm(
        @Nullable String check,
        @Nullable String group,
        @Nullable String noticed,
        @Nullable String means,
        @Nullable String meansElse,
        @Nullable String next,
        @Nullable String nextElse) {
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
