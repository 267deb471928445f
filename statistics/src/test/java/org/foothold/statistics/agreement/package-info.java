@NullMarked
package org.foothold.statistics.agreement;

import org.jspecify.annotations.NullMarked;
