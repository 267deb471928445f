package org.foothold.schools;

import java.time.Instant;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;

/**
 * Somebody else had come in for the class under the student's name since then, and is out. Told within the transaction
 * that makes it so.
 */
public record NameMisused(DistrictId district, ClassId schoolClass, PersonId student, Instant since) {}
