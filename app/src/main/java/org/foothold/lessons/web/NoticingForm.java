package org.foothold.lessons.web;

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

    private static String own(@Nullable String typed, @Nullable String chosen) {
        return text(typed).isBlank() ? text(chosen) : text(typed);
    }

    private static String text(@Nullable String typed) {
        String text = typed == null ? "" : typed.replace("\0", "").strip();
        return text.length() > NewNoticing.LONGEST ? text.substring(0, NewNoticing.LONGEST) : text;
    }
}
