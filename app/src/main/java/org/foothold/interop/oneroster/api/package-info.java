/** Rosters for programs: send, look, confirm. */
@NullMarked
package org.foothold.interop.oneroster.api;

import org.jspecify.annotations.NullMarked;
