package org.foothold.statistics.dif;

/**
 * The classes of the Educational Testing Service. A: negligible. B, C: have the task reviewed; together, since C alone misses
 * many (Zwick 2012).
 */
public enum EtsClass {
    A,
    B,
    C
}
