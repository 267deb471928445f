package org.foothold.growth.api;

import java.util.UUID;
import org.foothold.evidence.FactId;
import org.foothold.evidence.Shows;
import org.foothold.growth.Views;
import org.foothold.statistics.standing.Level;
import org.foothold.targets.TargetId;

/** A view of where a student is on a target; the id (a UUID of version 7) makes sending it twice one fact. */
record ViewJson(UUID id, Level level, String words) {
    Views.View view(UUID target) {
        return new Views.View(new FactId(id), new TargetId(target), Shows.valueOf(level.name()), words);
    }
}
