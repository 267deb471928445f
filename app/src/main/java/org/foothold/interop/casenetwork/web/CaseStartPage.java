package org.foothold.interop.casenetwork.web;

import java.util.List;
import org.foothold.targets.FrameworkImport;
import org.jspecify.annotations.Nullable;

/** Choosing a file; {@code wrong} is the key of what is wrong with the one sent. */
public record CaseStartPage(
        List<FrameworkImport> recent, @Nullable String wrong) {}
