package org.foothold.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.foothold.kernel.Languages;
import org.foothold.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Shows pages. A handler returns {@code pages.show("lessons/today", page)}; the template takes {@code Frame frame} and
 * its page record as {@code page}. One helper picks the whole page or, when htmx asks, only its part.
 */
@Component
public class Pages {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Languages languages;
    private final ResourceUrlProvider assets;

    Pages(Languages languages, ResourceUrlProvider assets) {
        this.languages = languages;
        this.assets = assets;
        templates.setBinaryStaticContent(true);
    }

    public View show(String template, Object page) {
        return show(200, template, page);
    }

    public View show(int status, String template, Object page) {
        return (model, request, response) -> render(status, template, page, request, response);
    }

    /** Shows {@code part} alone when htmx asks for it, and the whole {@code template} to everybody else. */
    public View showPart(String template, String part, Object page) {
        return (model, request, response) -> render(200, isPart(request) ? part : template, page, request, response);
    }

    /** The words for this request: what the person chose, else their own language, else the browser's. */
    public Words words(HttpServletRequest request) {
        return languages.of(Language.of(request, languages));
    }

    static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null
                && request.getHeader("HX-Boosted") == null
                && request.getHeader("HX-History-Restore-Request") == null;
    }

    private void render(
            int status, String template, Object page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Utf8ByteOutput output = new Utf8ByteOutput();
        renderTo(output, template, page, request);
        if (!isPart(request)) {
            Flash.clear(request, response);
        }
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Vary", "HX-Request");
        // In one piece: each of the many small ones would pass through all that is wrapped around the response.
        byte[] body = output.toByteArray();
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private void renderTo(TemplateOutput output, String template, Object page, HttpServletRequest request) {
        templates.render(template + ".jte", Map.of("frame", frame(request), "page", page), output);
    }

    private Frame frame(HttpServletRequest request) {
        return new Frame(request, languages, this::asset);
    }

    private String asset(String file) {
        @Nullable String address = assets.getForLookupPath("/assets/" + file);
        return Objects.requireNonNull(address, () -> "No asset " + file);
    }
}
