/** The stream of server-sent events by which a page hears that its class has changed. */
@NullMarked
package org.foothold.evidence.web;

import org.jspecify.annotations.NullMarked;
