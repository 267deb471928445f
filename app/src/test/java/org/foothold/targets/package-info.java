@NullMarked
package org.foothold.targets;

import org.jspecify.annotations.NullMarked;
