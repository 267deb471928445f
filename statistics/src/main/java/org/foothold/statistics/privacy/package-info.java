/**
 * What may be published about groups of people without telling about one of them: suppression with the attacker's audit, the
 * differences between releases and levels, noise for open data. Doors: {@link org.foothold.statistics.privacy.Suppression},
 * {@link org.foothold.statistics.privacy.ReleaseLedger}, {@link org.foothold.statistics.privacy.GeometricNoise}.
 */
@NullMarked
package org.foothold.statistics.privacy;

import org.jspecify.annotations.NullMarked;
