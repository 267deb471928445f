package org.foothold.growth.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.foothold.evidence.FactId;
import org.foothold.evidence.Shows;
import org.foothold.growth.Views;
import org.foothold.targets.TargetId;
import org.jspecify.annotations.Nullable;

/** A view as the form sends it. */
record ViewForm(
        @Nullable UUID id, @Nullable String level, @Nullable String words) {
    /** The view, or empty where no level was chosen. */
    Optional<Views.View> view(TargetId target) {
        Optional<Shows> chosen = Arrays.stream(Shows.values())
                .filter(Shows::isLevel)
                .filter(each -> each.name().equals(level))
                .findFirst();
        return id == null
                ? Optional.empty()
                : chosen.map(each -> new Views.View(new FactId(id), target, each, words == null ? "" : words));
    }
}
