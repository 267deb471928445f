package org.foothold.targets.web;

import org.foothold.kernel.Slice;
import org.foothold.targets.Framework;
import org.foothold.targets.Standard;
import org.jspecify.annotations.Nullable;

/** What stands directly under a standard, or at the top of a framework where there is none above. */
public record BranchPage(Framework framework, @Nullable Standard above, Slice<Standard> standards) {
    /** Where the rest of a long branch is. */
    public String rest() {
        String place = above == null
                ? "/standards/" + framework.id()
                : "/standards/" + framework.id() + "/" + above.ref().standard();
        return place + "?after=" + standards.next();
    }
}
