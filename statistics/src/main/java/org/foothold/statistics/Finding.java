package org.foothold.statistics;

/** A result that can say itself in one plain sentence. */
public interface Finding {

    Sentence say(Reader reader);
}
