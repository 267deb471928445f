package org.foothold.targets.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.foothold.targets.Standard;
import org.jspecify.annotations.Nullable;

/**
 * A standard where it stands in its framework.
 *
 * @param statement the publisher's own text, which may hold Markdown, HTML or LaTeX
 * @param plain the same as plain text
 * @param translations the publisher's own text in other languages, by language
 * @param hasBelow whether other standards stand under it
 */
record StandardJson(
        UUID framework,
        UUID id,
        @Nullable String code,
        @Nullable String label,
        @Nullable String type,
        String statement,
        String plain,
        @Nullable String notes,
        String language,
        List<String> grades,
        @Nullable String uri,
        Map<String, String> translations,
        boolean hasBelow) {
    static StandardJson of(Standard standard) {
        return new StandardJson(
                standard.ref().framework().value(),
                standard.ref().standard().value(),
                standard.code(),
                standard.label(),
                standard.type(),
                standard.statement(),
                standard.plain(),
                standard.notes(),
                standard.language(),
                standard.grades(),
                standard.uri(),
                standard.translations(),
                standard.children() > 0);
    }
}
