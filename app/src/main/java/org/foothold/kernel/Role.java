package org.foothold.kernel;

/** What a person comes to Foothold for. A person may have several roles. */
public enum Role {
    STUDENT,
    TEACHER,
    FAMILY,
    COACH,
    SCHOOL_LEADER,
    DISTRICT_LEADER,
    STATE_ANALYST,
    ADMINISTRATOR
}
