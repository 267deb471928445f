package org.foothold.interop.casenetwork.web;

import org.foothold.kernel.Slice;
import org.foothold.targets.ChangedStandard;
import org.foothold.targets.EditionChanges;
import org.foothold.targets.FrameworkImport;

/** The standards of one kind of change. */
public record CaseChangesPage(
        FrameworkImport attempt, EditionChanges.Kind kind, int count, Slice<ChangedStandard> changed) {}
