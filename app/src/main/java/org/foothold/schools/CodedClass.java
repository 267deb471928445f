package org.foothold.schools;

import org.foothold.kernel.DistrictId;

/** What a class code leads to. */
sealed interface CodedClass {
    record Found(DistrictId district, SchoolClass schoolClass) implements CodedClass {}

    record Refused(SignIn.Reason reason) implements CodedClass {}
}
