/** Signing in, and the pages on which people and classes are kept. */
@NullMarked
package org.foothold.schools.web;

import org.jspecify.annotations.NullMarked;
