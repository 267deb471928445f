/** Today, the plan of a lesson, the live lesson, the room screen, and the lesson as its students see it. */
@NullMarked
package org.foothold.lessons.web;

import org.jspecify.annotations.NullMarked;
