@NullMarked
package org.foothold.statistics.answers;

import org.jspecify.annotations.NullMarked;
