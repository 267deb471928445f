package org.foothold.interop.oneroster.web;

import org.foothold.kernel.Slice;
import org.foothold.schools.RosterJoin;

/** Students of a roster who have the names of students who are here already. */
public record RosterJoinsPage(Brought brought, Slice<RosterJoin> slice) {
    public String address() {
        return brought.address() + "/joins";
    }
}
