@NullMarked
package org.foothold.statistics.privacy;

import org.jspecify.annotations.NullMarked;
