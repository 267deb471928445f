package org.foothold.targets;

/** What came of publishing a draft. */
public sealed interface Publication {
    /** This is the version now; publishing an unchanged draft again gives the same one. */
    record Published(DeconstructionVersion version) implements Publication {}

    record Refused(Reason reason) implements Publication {}

    /** Why a draft cannot be published yet. */
    enum Reason {
        NO_TARGETS,
        TARGET_WITHOUT_STATEMENT,
        PREREQUISITES_IN_A_CIRCLE,
        STANDARD_GONE
    }
}
