@NullMarked
package org.foothold.lessons;

import org.jspecify.annotations.NullMarked;
