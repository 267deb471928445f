/** Bringing frameworks in and handing them on, in the browser. */
@NullMarked
package org.foothold.interop.casenetwork.web;

import org.jspecify.annotations.NullMarked;
