/** The live stream of a class for programs. */
@NullMarked
package org.foothold.evidence.api;

import org.jspecify.annotations.NullMarked;
