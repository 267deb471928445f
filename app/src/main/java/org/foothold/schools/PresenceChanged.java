package org.foothold.schools;

import org.foothold.kernel.ClassId;
import org.foothold.kernel.DistrictId;

/** A student has come in for the class, or asks for the teacher's nod. Told within the transaction that makes it so. */
public record PresenceChanged(DistrictId district, ClassId schoolClass) {}
