package org.foothold.statistics.privacy;

import java.util.ArrayList;
import java.util.List;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;

/** A whole and its parts as a network: what flows into a whole flows out to its parts, and from the last parts to the end. */
final class WholeAudit {

    private static final int END = 0;

    private final Whole whole;
    private final SuppressionRule rule;
    private final Network network = new Network();
    private final List<Integer> rests = new ArrayList<>();
    private int nodes = 1;
    private int next;

    WholeAudit(Whole whole, SuppressionRule rule) {
        this.whole = whole;
        this.rule = rule;
        lay(whole, END);
    }

    /** Arcs are numbered in the order of this walk, wholes before their parts. */
    private void lay(Whole one, int from) {
        if (one.parts().isEmpty()) {
            network.add(from, END, one.count());
            return;
        }
        int node = nodes++;
        network.add(from, node, one.count());
        one.parts().forEach(part -> lay(part, node));
        if (one.rest() > 0) {
            rests.add(network.add(node, END, one.rest()));
        }
    }

    PublishedWhole publish() {
        boolean[] hidden = hide();
        next = 0;
        return publish(whole, hidden);
    }

    private boolean[] hide() {
        var unpublished = new boolean[network.size()];
        rests.forEach(rest -> unpublished[rest] = true);
        var primary = new boolean[network.size()];
        var mayHide = new boolean[network.size()];
        for (int a = 0; a < primary.length; a++) {
            primary[a] = rule.tooSmall(network.count(a));
            mayHide[a] = !unpublished[a];
        }
        return new Protection(network, primary, unpublished, rule.width()).hide(mayHide);
    }

    private PublishedWhole publish(Whole one, boolean[] hidden) {
        int arc = next++;
        Answer<Long> count =
                hidden[arc] ? Answer.notShown(rule.smallest(), Counted.STUDENTS) : Answer.known(network.count(arc));
        List<PublishedWhole> parts =
                one.parts().stream().map(part -> publish(part, hidden)).toList();
        next += one.parts().isEmpty() || one.rest() == 0 ? 0 : 1;
        return new PublishedWhole(one.name(), count, parts);
    }
}
