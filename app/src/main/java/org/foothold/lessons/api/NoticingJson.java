package org.foothold.lessons.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.foothold.kernel.PersonId;
import org.foothold.lessons.NewNoticing;
import org.foothold.lessons.Noticing;
import org.jspecify.annotations.Nullable;

/**
 * What was noticed in a group of answers, by whom and when.
 *
 * @param doneAt when the next step was taken; null as long as it waits
 */
record NoticingJson(
        UUID id,
        UUID check,
        String group,
        List<UUID> students,
        String noticed,
        String means,
        String nextStep,
        UUID notedBy,
        Instant notedAt,
        @Nullable Instant doneAt) {
    static NoticingJson of(Noticing noticing) {
        NewNoticing content = noticing.content();
        return new NoticingJson(
                noticing.id().value(),
                content.check().value(),
                content.group(),
                content.students().stream().map(PersonId::value).toList(),
                content.noticed(),
                content.means(),
                content.nextStep(),
                noticing.notedBy().value(),
                noticing.notedAt(),
                noticing.doneAt());
    }
}
