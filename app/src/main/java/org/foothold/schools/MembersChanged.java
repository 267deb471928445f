package org.foothold.schools;

import org.foothold.kernel.ClassId;
import org.foothold.kernel.DistrictId;

/**
 * Somebody came into a class or was taken out of it, here or on another node. Told once it is committed and known here, on
 * a thread that must not wait.
 */
public record MembersChanged(DistrictId district, ClassId schoolClass) {}
