@NullMarked
package org.foothold.evidence;

import org.jspecify.annotations.NullMarked;
