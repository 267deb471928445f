package org.foothold.demo;

/** What whoever started Foothold said about the demonstration. */
enum Offer {
    /** Nothing: there is one only until somebody has set up a real district. */
    NONE,
    /** That there may be one, made when somebody first asks for it. */
    ASKED_FOR,
    /** That there be one at once. */
    MADE,
    /** That there be a new one at once, in place of the one that visitors have changed. */
    MADE_ANEW
}
