@NullMarked
package org.foothold.statistics.validation;

import org.jspecify.annotations.NullMarked;
