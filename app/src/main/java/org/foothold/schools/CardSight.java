package org.foothold.schools;

/** What a card shows before it is used. */
public sealed interface CardSight {
    /** It holds: whose it is, and for which class it was printed. */
    record Holds(String givenName, SchoolClass schoolClass) implements CardSight {}

    record Refused(SignIn.Reason reason) implements CardSight {}
}
