package org.foothold.interop.casenetwork.web;

import org.foothold.targets.EditionChanges;
import org.foothold.targets.FrameworkImport;
import org.jspecify.annotations.Nullable;

/** One import on its way, refused, or ready to be looked at. */
public record CaseImportPage(
        FrameworkImport attempt, @Nullable EditionChanges changes) {
    public String address() {
        return "/standards/imports/" + attempt.id();
    }
}
