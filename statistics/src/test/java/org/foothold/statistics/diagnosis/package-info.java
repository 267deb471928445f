@NullMarked
package org.foothold.statistics.diagnosis;

import org.jspecify.annotations.NullMarked;
