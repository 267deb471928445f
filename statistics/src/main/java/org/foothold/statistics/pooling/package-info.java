/**
 * Effects of many classes, schools or studies pooled (meta-analysis), with two levels or three. Door: {@link
 * org.foothold.statistics.pooling.Pooling}.
 */
@NullMarked
package org.foothold.statistics.pooling;

import org.jspecify.annotations.NullMarked;
