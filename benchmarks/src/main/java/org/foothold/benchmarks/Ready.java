package org.foothold.benchmarks;

import java.util.List;

/** What the application under measurement says once it may be asked. */
record Ready(int port, String district, List<Student> students, List<Teacher> teachers) {
    /** Before the line that holds it. */
    static final String MARK = "READY ";

    /** A student who is signed in and the check that is open to them. */
    record Student(String answers, String page, String live, String session) {}

    /** A teacher of a class in a lesson: the stream that tells of changes, and what is fetched after each. */
    record Teacher(String live, String picture, String session) {}
}
