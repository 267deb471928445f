package org.foothold.schools.web;

import org.foothold.schools.SignIn;

/** A card or a link that opens nothing, and what to do. */
public record RefusedPage(SignIn.Reason reason) {
    public boolean isOfAStudent() {
        return reason.name().startsWith("CARD_");
    }
}
