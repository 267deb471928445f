@NullMarked
package org.foothold.growth.web;

import org.jspecify.annotations.NullMarked;
