/** The gates that hold for ever after: modules, schema, row-level security, who may open which route, FOR without worth. */
@NullMarked
package org.foothold.gates;

import org.jspecify.annotations.NullMarked;
