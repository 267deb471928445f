@NullMarked
package org.foothold.demo;

import org.jspecify.annotations.NullMarked;
