package org.foothold.growth.web;

import java.util.List;

/** A student as the teachers of the class see them: each target and where the student stands. */
public record StudentPage(int schoolClass, String className, String name, List<HomePage.Target> targets) {}
