package org.foothold.statistics.privacy;

import java.util.List;
import java.util.stream.Stream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/** What may be shown of a whole and of its parts. */
public record PublishedWhole(String name, Answer<Long> count, List<PublishedWhole> parts) implements Finding {

    public PublishedWhole {
        parts = List.copyOf(parts);
    }

    private Stream<Answer<Long>> counts() {
        return Stream.concat(Stream.of(count), parts.stream().flatMap(PublishedWhole::counts));
    }

    @Override
    public Sentence say(Reader reader) {
        return Shown.say(reader, counts());
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}
