@NullMarked
package org.foothold.interop.casenetwork.api;

import org.jspecify.annotations.NullMarked;
