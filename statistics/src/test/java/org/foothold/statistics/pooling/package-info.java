@NullMarked
package org.foothold.statistics.pooling;

import org.jspecify.annotations.NullMarked;
