/** The page that offers the demo school. */
@NullMarked
package org.foothold.demo.web;

import org.jspecify.annotations.NullMarked;
