@NullMarked
package org.foothold.schools.api;

import org.jspecify.annotations.NullMarked;
