package org.foothold.schools;

import java.time.Instant;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Reach;
import org.jspecify.annotations.Nullable;

/**
 * A session about to begin.
 *
 * @param schoolClass the class for whose lesson a student signs in
 * @param takesName by a name from its list, which then nobody else can take
 */
record NewSession(
        DistrictId district,
        PersonId person,
        Session.Means means,
        Reach reach,
        Instant until,
        @Nullable ClassId schoolClass,
        boolean takesName) {}
