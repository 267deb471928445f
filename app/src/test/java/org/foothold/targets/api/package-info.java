@NullMarked
package org.foothold.targets.api;

import org.jspecify.annotations.NullMarked;
