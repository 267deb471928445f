@NullMarked
package org.foothold.lessons.web;

import org.jspecify.annotations.NullMarked;
