package org.foothold.statistics.privacy;

import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * A share in whole percents. A share within {@code smallest/2} people of everyone or of no one is coded as "at least" or "at
 * most": of 30 people with the smallest count 10, at most 17 %, 18 % … 82 %, at least 83 %.
 */
public sealed interface PublishedShare extends Finding {

    record Percent(int percent) implements PublishedShare {
        @Override
        public String toString() {
            return Printed.of(this);
        }
    }

    record AtMost(int percent) implements PublishedShare {
        @Override
        public String toString() {
            return Printed.of(this);
        }
    }

    record AtLeast(int percent) implements PublishedShare {
        @Override
        public String toString() {
            return Printed.of(this);
        }
    }

    @Override
    default Sentence say(Reader reader) {
        return switch (this) {
            case Percent(int percent) -> Sentence.of(reader, "privacy.percent", percent);
            case AtMost(int percent) -> Sentence.of(reader, "privacy.at_most", percent);
            case AtLeast(int percent) -> Sentence.of(reader, "privacy.at_least", percent);
        };
    }

    static Answer<PublishedShare> of(long count, long group, SuppressionRule rule) {
        if (group < rule.smallest()) {
            return Answer.notShown(rule.smallest(), Counted.STUDENTS);
        }
        int end = (int) Math.ceil(50.0 * rule.smallest() / group);
        int percent = (int) Math.round(100.0 * count / group);
        if (percent <= end) {
            return Answer.known(new AtMost(end));
        }
        return Answer.known(percent >= 100 - end ? new AtLeast(100 - end) : new Percent(percent));
    }
}
