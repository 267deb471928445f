/**
 * The demonstration district: made by a seeded simulator through the doors of all other modules, and the page on which
 * visitors choose whose shoes to step into. Nobody imports it. Answers {@link org.foothold.schools.DemoSchool}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "shell",
            "schools",
            "targets",
            "tasks",
            "evidence",
            "lessons",
            "growth"
        })
@NullMarked
package org.foothold.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
