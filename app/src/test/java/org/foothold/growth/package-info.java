@NullMarked
package org.foothold.growth;

import org.jspecify.annotations.NullMarked;
