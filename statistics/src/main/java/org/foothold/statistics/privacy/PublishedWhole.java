package org.foothold.statistics.privacy;

import java.util.List;
import org.foothold.statistics.Answer;

/** What may be shown of a whole and of its parts. */
public record PublishedWhole(String name, Answer<Long> count, List<PublishedWhole> parts) {

    public PublishedWhole {
        parts = List.copyOf(parts);
    }
}
