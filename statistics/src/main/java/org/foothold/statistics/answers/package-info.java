/**
 * Answers of very many students to up to 64 tasks, packed into bits and counted in one pass on all cores;
 * docs/statistics/answers.md says how, and how fast.
 */
@NullMarked
package org.foothold.statistics.answers;

import org.jspecify.annotations.NullMarked;
