@NullMarked
package org.foothold.targets.web;

import org.jspecify.annotations.NullMarked;
