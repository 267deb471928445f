/**
 * Where one student stands on one learning target, in four named levels, from any kind of evidence. The door is {@link
 * EvidenceFilter}; docs/statistics/standing.md gives formula, assumptions, parameters and calibration.
 */
@NullMarked
package org.foothold.statistics.standing;

import org.jspecify.annotations.NullMarked;
