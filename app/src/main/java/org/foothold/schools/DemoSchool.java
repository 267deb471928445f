package org.foothold.schools;

import java.util.List;
import java.util.Optional;
import org.foothold.kernel.DistrictId;

/**
 * The demonstration district, answered by the module that makes it: sign-in shows its door where there is one and lets
 * a visitor step into the shoes of its people.
 */
public interface DemoSchool {
    /** True where a visitor may come in, or have it made. */
    boolean isOffered();

    /** The district whose people a visitor may be; empty where it is not offered or not there. */
    Optional<DistrictId> find();

    /** How far it is. */
    enum State {
        ABSENT,
        BEING_MADE,
        READY
    }

    State state();

    /** Begins to make it if it is absent, and returns at once. */
    void make();

    /** The people whose shoes are offered, in the order in which to show them; none before it is ready. */
    List<DemoPerson> people();
}
