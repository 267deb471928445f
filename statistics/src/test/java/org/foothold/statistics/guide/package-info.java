@NullMarked
package org.foothold.statistics.guide;

import org.jspecify.annotations.NullMarked;
