package org.foothold.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** Where a form leads next. Answers a post with 303, so that "back" and "reload" never send it again. */
public final class Redirects {
    private Redirects() {}

    public static View to(String path) {
        return (model, request, response) -> {
            response.setStatus(303);
            response.setHeader("Location", path);
        };
    }

    /** The same, and the page there says once what happened. */
    public static View to(String path, Flash flash) {
        return (model, request, response) -> {
            flash.write(request, response);
            response.setStatus(303);
            response.setHeader("Location", path);
        };
    }

    /** Sends the whole page there when only a part of it was asked for. */
    static View ofWholePage(String path) {
        return (model, request, response) -> response.setHeader("HX-Redirect", path);
    }

    /** The path if it is one of ours, else {@code otherwise}: an open redirect helps only a thief. */
    public static String safe(@Nullable String path, String otherwise) {
        boolean ours = path != null
                && path.startsWith("/")
                && !path.startsWith("//")
                && !path.contains("\\")
                && path.chars().allMatch(c -> c > 0x20 && c < 0x7F);
        return ours && path != null ? path : otherwise;
    }
}
