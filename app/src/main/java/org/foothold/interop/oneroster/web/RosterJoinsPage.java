package org.foothold.interop.oneroster.web;

import org.foothold.kernel.Slice;
import org.foothold.schools.RosterJoin;

/** People of a roster who may be here already. */
public record RosterJoinsPage(Brought brought, Slice<RosterJoin> slice) {
    public String address() {
        return brought.address() + "/joins";
    }
}
