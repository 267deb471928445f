/**
 * Prompts of every kind, what fits them and how equal answers are told; published versions never change. A prompt
 * carries its key, so whoever shows it to students shows the question and the options' texts only. Door:
 * {@link org.foothold.tasks.Tasks}.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.foothold.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
