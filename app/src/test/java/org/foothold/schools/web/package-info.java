@NullMarked
package org.foothold.schools.web;

import org.jspecify.annotations.NullMarked;
