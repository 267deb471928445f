/** Pages of standards and learning targets. */
@NullMarked
package org.foothold.targets.web;

import org.jspecify.annotations.NullMarked;
