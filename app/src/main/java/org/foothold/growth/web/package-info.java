/** The three questions, for the student and for the teacher beside them. */
@NullMarked
package org.foothold.growth.web;

import org.jspecify.annotations.NullMarked;
