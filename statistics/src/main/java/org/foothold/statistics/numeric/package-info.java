/**
 * Numerical tools that the libraries in use do not have: a root, a minimum of a smooth function, Gauss-Legendre nodes, covariances
 * from information, shares from logarithms. They know nothing of learning.
 */
@NullMarked
package org.foothold.statistics.numeric;

import org.jspecify.annotations.NullMarked;
