/** What may be said about learning from evidence. Pure functions of values: no framework, no SQL, no clock. */
@NullMarked
package org.foothold.statistics;

import org.jspecify.annotations.NullMarked;
