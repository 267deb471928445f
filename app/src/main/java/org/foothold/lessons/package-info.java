/**
 * Daily goals with their success criteria, checks, what students answer to them, and what teachers notice in it. Doors:
 * {@link org.foothold.lessons.Lessons}, {@link org.foothold.lessons.Checks}, {@link org.foothold.lessons.Responses},
 * {@link org.foothold.lessons.ClassPictures}, {@link org.foothold.lessons.Noticings}, {@link org.foothold.lessons.Observations},
 * {@link org.foothold.lessons.Judgements}, {@link org.foothold.lessons.LessonDrafts}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "database", "schools", "targets", "tasks", "evidence", "shell"})
@NullMarked
package org.foothold.lessons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
