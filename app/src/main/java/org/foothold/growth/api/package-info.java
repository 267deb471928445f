/** Where a student is, for programs: the student's own, and the teacher's. */
@NullMarked
package org.foothold.growth.api;

import org.jspecify.annotations.NullMarked;
