package org.foothold.schools;

import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;

/** Somebody of the demonstration district, shown by name with what they come for. */
public record DemoPerson(DistrictId district, PersonId person, Role role, String name, String about) {}
