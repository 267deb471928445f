package org.foothold.tasks;

/** The kinds of prompt, as a teacher chooses among them. */
public enum PromptKind {
    SHORT_TEXT,
    MULTIPLE_CHOICE,
    MULTIPLE_ANSWERS,
    TRUE_FALSE,
    NUMBER
}
