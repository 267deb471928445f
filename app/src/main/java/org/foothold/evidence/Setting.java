package org.foothold.evidence;

import org.foothold.kernel.ClassId;
import org.jspecify.annotations.Nullable;

/** Where a fact comes from: the class and, if it was in one, the lesson. */
public record Setting(ClassId schoolClass, @Nullable LessonId lesson) {}
