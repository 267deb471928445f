package org.foothold.evidence;

/** The four ways to gather evidence. */
public enum Method {
    SELECTED_RESPONSE,
    WRITTEN_RESPONSE,
    PERFORMANCE,
    PERSONAL_COMMUNICATION
}
