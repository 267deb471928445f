package org.foothold.tasks;

/** The kinds of prompt, as a teacher chooses among them. */
public enum PromptKind {
    SHORT_TEXT,
    MULTIPLE_CHOICE,
    MULTIPLE_ANSWERS,
    TRUE_FALSE,
    NUMBER;

    /** The key of what people call it. */
    public String key() {
        return "tasks.kind." + this;
    }
}
