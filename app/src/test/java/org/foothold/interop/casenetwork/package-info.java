@NullMarked
package org.foothold.interop.casenetwork;

import org.jspecify.annotations.NullMarked;
