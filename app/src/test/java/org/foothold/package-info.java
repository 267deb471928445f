@NullMarked
package org.foothold;

import org.jspecify.annotations.NullMarked;
