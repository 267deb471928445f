@NullMarked
package org.foothold.lessons.api;

import org.jspecify.annotations.NullMarked;
