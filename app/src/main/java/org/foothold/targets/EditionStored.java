package org.foothold.targets;

/** Hears how many standards of an edition are stored so far. */
@FunctionalInterface
public interface EditionStored {
    void upTo(int standards);
}
