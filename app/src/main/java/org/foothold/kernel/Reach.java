package org.foothold.kernel;

/** How far a sign-in reaches: a class code and a name prove little, so they open little. */
public sealed interface Reach {
    /** All that the person's roles allow. */
    record Everything() implements Reach {}

    /** Today's lesson of one class and nothing of the person's history. */
    record LessonOnly(ClassId schoolClass) implements Reach {}
}
