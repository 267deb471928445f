package org.foothold.statistics.standing;

import org.foothold.statistics.Printed;

/** So many more pieces by this method are likely to settle it. */
public record MoreEvidence(Method method, int pieces) {
    @Override
    public String toString() {
        return Printed.of(this);
    }
}
