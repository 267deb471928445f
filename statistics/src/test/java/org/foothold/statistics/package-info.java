@NullMarked
package org.foothold.statistics;

import org.jspecify.annotations.NullMarked;
