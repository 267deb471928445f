/** Lessons, checks, answers and class pictures for programs. */
@NullMarked
package org.foothold.lessons.api;

import org.jspecify.annotations.NullMarked;
