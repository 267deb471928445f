@NullMarked
package org.foothold.statistics.rasch;

import org.jspecify.annotations.NullMarked;
