@NullMarked
package org.foothold.shell;

import org.jspecify.annotations.NullMarked;
