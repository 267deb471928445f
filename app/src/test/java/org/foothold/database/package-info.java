@NullMarked
package org.foothold.database;

import org.jspecify.annotations.NullMarked;
