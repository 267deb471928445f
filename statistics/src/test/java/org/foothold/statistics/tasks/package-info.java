@NullMarked
package org.foothold.statistics.tasks;

import org.jspecify.annotations.NullMarked;
