package org.foothold.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Part of a long list and the cursor after which the next part begins; no cursor means that this is the end. */
public record Slice<T>(List<T> items, @Nullable String next) {
    public Slice {
        items = List.copyOf(items);
    }
}
