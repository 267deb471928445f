@NullMarked
package org.foothold.evidence.web;

import org.jspecify.annotations.NullMarked;
