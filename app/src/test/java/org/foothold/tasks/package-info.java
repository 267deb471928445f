@NullMarked
package org.foothold.tasks;

import org.jspecify.annotations.NullMarked;
