package org.foothold.targets.web;

import java.util.List;
import org.foothold.targets.DraftChange;

/**
 * What comes back when a draft saved itself while somebody typed: {@code saved} are the targets that changed, and
 * {@code leftSome} tells that another was left because it was changed elsewhere meanwhile.
 */
public record DraftSavedPage(DeconstructPage draft, List<DraftChange> saved, boolean leftSome) {}
