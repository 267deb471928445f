@NullMarked
package org.foothold.interop.oneroster.web;

import org.jspecify.annotations.NullMarked;
