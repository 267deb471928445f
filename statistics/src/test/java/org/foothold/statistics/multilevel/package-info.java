@NullMarked
package org.foothold.statistics.multilevel;

import org.jspecify.annotations.NullMarked;
