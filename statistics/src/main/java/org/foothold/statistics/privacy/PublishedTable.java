package org.foothold.statistics.privacy;

import java.util.List;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * What may be shown of a table. A hidden count does not say whether it was small or hidden for another's sake.
 *
 * @param cells by row and column
 * @param complementary people in cells hidden only to protect others: the price
 */
public record PublishedTable(
        List<List<Answer<Long>>> cells,
        List<Answer<Long>> rowTotals,
        List<Answer<Long>> columnTotals,
        Answer<Long> total,
        long complementary)
        implements Finding {

    public PublishedTable {
        cells = cells.stream().map(List::copyOf).toList();
        rowTotals = List.copyOf(rowTotals);
        columnTotals = List.copyOf(columnTotals);
    }

    @Override
    public Sentence say(Reader reader) {
        return Shown.say(reader, cells.stream().flatMap(List::stream));
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}
