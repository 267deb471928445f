/**
 * Which targets the answers speak for where a task needs several of them at once (DINA), for a batch over a calibrated bank;
 * docs/statistics/diagnosis.md.
 */
@NullMarked
package org.foothold.statistics.diagnosis;

import org.jspecify.annotations.NullMarked;
