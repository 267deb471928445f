package org.foothold.statistics;

/** For whom a result is put into words. */
public enum Reader {
    STUDENT,
    TEACHER,
    LEADER
}
