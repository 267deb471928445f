@NullMarked
package org.foothold.statistics.generalizability;

import org.jspecify.annotations.NullMarked;
