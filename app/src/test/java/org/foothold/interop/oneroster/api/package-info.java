@NullMarked
package org.foothold.interop.oneroster.api;

import org.jspecify.annotations.NullMarked;
