package org.foothold.shell;

/** More than a sign-in by class code opens, and no more than its person may see: pages lead to the teacher's nod. */
final class BeyondLesson extends RuntimeException {
    private static final long serialVersionUID = 1;
}
