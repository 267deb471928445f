@NullMarked
package org.foothold.interop.oneroster;

import org.jspecify.annotations.NullMarked;
