/**
 * Regression of students within clusters (classes, schools) from mergeable cross-products: least squares with cluster-robust
 * errors, and the two-level mixed model. Doors: {@link org.foothold.statistics.multilevel.ClusterRegression}, {@link
 * org.foothold.statistics.multilevel.MixedModel}.
 */
@NullMarked
package org.foothold.statistics.multilevel;

import org.jspecify.annotations.NullMarked;
