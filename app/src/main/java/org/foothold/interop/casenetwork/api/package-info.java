/** Bringing frameworks in and handing them on, for programs. */
@NullMarked
package org.foothold.interop.casenetwork.api;

import org.jspecify.annotations.NullMarked;
