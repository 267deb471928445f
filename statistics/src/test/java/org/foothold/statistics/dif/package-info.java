@NullMarked
package org.foothold.statistics.dif;

import org.jspecify.annotations.NullMarked;
