package org.foothold.schools;

/** What a one-time link shows before it is used. */
public sealed interface LinkSight {
    /** It holds: whose password it sets, and with which address they will sign in. */
    record Holds(String name, String email) implements LinkSight {}

    record Refused(SignIn.Reason reason) implements LinkSight {}
}
