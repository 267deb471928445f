package org.foothold.schools;

import java.util.List;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;

/**
 * Pictures that somebody taps at a name of a class.
 *
 * @param from the network address that asks
 */
record PictureTry(DistrictId district, ClassId schoolClass, PersonId person, List<Picture> choice, String from) {}
