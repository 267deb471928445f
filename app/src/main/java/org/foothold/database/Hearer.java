package org.foothold.database;

/**
 * Who wants to hear what is said by NOTIFY on a channel, on any node. Calls come from one thread, one after another, and
 * must not wait for anything.
 */
public interface Hearer {
    /** A fixed word, good as an SQL identifier. */
    String channel();

    void heard(String payload);

    /** Something may have been said that nobody here could hear; what is remembered may be out of date. */
    void missedSome();
}
