package org.foothold.statistics.privacy;

import java.util.List;
import java.util.stream.Stream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/** How many counts of a publication are hidden, in words. */
final class Shown {

    private Shown() {}

    static Sentence say(Reader reader, Stream<Answer<Long>> counts) {
        List<Answer<Long>> all = counts.toList();
        long hidden = all.stream().filter(count -> count.optional().isEmpty()).count();
        return hidden == 0
                ? Sentence.of(reader, "privacy.all_shown")
                : Sentence.of(reader, "privacy.hidden", hidden, all.size());
    }
}
