/**
 * The one database: the pool of the runtime role, the migrations of every module in the order of the module table, and
 * the transaction that tells PostgreSQL whose district is asked for. No SQL of the domain.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.foothold.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
