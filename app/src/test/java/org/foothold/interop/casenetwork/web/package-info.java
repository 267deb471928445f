@NullMarked
package org.foothold.interop.casenetwork.web;

import org.jspecify.annotations.NullMarked;
