package org.foothold.interop.casenetwork;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A package as it was written, before its tree is made. JSON that we do not read ourselves is kept as text. */
record CasePackage(Document document, List<Item> items, List<Association> associations, String definitions) {
    record Document(
            int line,
            String identifier,
            @Nullable String uri,
            String title,
            @Nullable String creator,
            @Nullable String language,
            @Nullable String version,
            @Nullable String adoptionStatus,
            String source) {}

    record Item(
            int line,
            String identifier,
            @Nullable String uri,
            @Nullable String code,
            @Nullable String label,
            @Nullable String enumeration,
            @Nullable String type,
            String statement,
            @Nullable String notes,
            @Nullable String language,
            List<String> grades,
            @Nullable String changedAt,
            String more) {
        /** How we name it in a message. */
        String name() {
            return code != null ? code : statement.length() > 60 ? statement.substring(0, 60) + "…" : statement;
        }
    }

    record Association(
            int line,
            String type,
            @Nullable String identifier,
            @Nullable String uri,
            @Nullable Integer sequence,
            Node origin,
            Node destination,
            String more) {
        boolean isChildOf() {
            return type.equals("isChildOf");
        }
    }

    /** One end of an association. */
    record Node(String identifier, String uri, String title, String source) {
        String name() {
            return !title.isBlank() ? title : !uri.isBlank() ? uri : identifier;
        }
    }
}
