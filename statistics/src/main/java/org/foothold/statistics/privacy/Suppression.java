package org.foothold.statistics.privacy;

import org.foothold.statistics.Answer;
import org.foothold.statistics.Reason;

/**
 * Hides small counts, and as many more as keep them from being worked out from totals. Immutable.
 *
 * <p>Primary: counts below the smallest, and levels that hold all or none of a small group. Complementary: further counts, as few
 * people as possible, until the attacker's interval of every primary count is wide enough. The attacker knows all published
 * counts and totals, that counts are whole and that none is negative; that the rule itself is public is not counted against
 * them. Totals are shown unless they are small themselves or nothing else helps.
 */
public final class Suppression {

    private final SuppressionRule rule;
    private final Margins margins;

    private Suppression(SuppressionRule rule, Margins margins) {
        this.rule = rule;
        this.margins = margins;
    }

    public static Suppression withDefaults() {
        return new Suppression(SuppressionRule.withDefaults(), Margins.BOTH);
    }

    public Suppression with(SuppressionRule rule) {
        return new Suppression(rule, margins);
    }

    public Suppression with(Margins margins) {
        return new Suppression(rule, margins);
    }

    public PublishedTable of(CountTable table) {
        return new TableAudit(table, rule, margins).publish();
    }

    /** A whole with its parts, such as a school with its classes: which of the counts may be published together. */
    public PublishedWhole of(Whole whole) {
        return new WholeAudit(whole, rule).publish();
    }

    /** What an attacker concludes about every cell from a publication, by row and column. */
    public Bounds[][] audit(CountTable table, PublishedTable published) {
        return new TableAudit(table, rule, margins).bounds(published);
    }

    /** The same when only the given cells are hidden. */
    Bounds[][] audit(CountTable table, boolean[][] hidden) {
        return new TableAudit(table, rule, margins).bounds(hidden);
    }

    /**
     * The share of a group at a level as a whole percentage, with the ends coded so that nearly all or nearly none does not
     * tell about everyone.
     */
    public Answer<PublishedShare> share(long count, long group) {
        if (count < 0 || count > group) {
            throw new IllegalArgumentException("a part of the group");
        }
        return group == 0 ? Answer.undefined(Reason.EMPTY_CELL) : PublishedShare.of(count, group, rule);
    }
}
