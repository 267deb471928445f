@NullMarked
package org.foothold.schools;

import org.jspecify.annotations.NullMarked;
