@NullMarked
package org.foothold.server;

import org.jspecify.annotations.NullMarked;
