package org.foothold.evidence;

import java.util.List;
import org.foothold.kernel.PersonId;
import org.foothold.targets.TargetVersion;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was seen FOR learning, as it is sent to the log; there it never changes. A correction, or an answer
 * sent again, is a new fact that names the one it replaces.
 *
 * @param about the student whose learning it shows
 */
public record Fact(
        FactId id,
        PersonId about,
        Setting setting,
        List<TargetVersion> targets,
        Method method,
        Finding finding,
        DeviceTime time,
        @Nullable FactId replaces,
        Content content) {
    public Fact {
        targets = List.copyOf(targets);
    }
}
