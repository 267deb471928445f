package org.foothold.targets;

/** What kind of learning a target asks for (Stiggins); it decides which methods of assessment fit. */
public enum TargetKind {
    KNOWLEDGE,
    REASONING,
    SKILL,
    PRODUCT
}
