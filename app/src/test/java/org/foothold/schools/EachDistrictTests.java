package org.foothold.schools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class EachDistrictTests {
    @Autowired
    EachDistrict each;

    @Autowired
    TestSchool schools;

    @Test
    void whatFailsInOneIsDoneInAllOthers() {
        DistrictId first = schools.district().system().district();
        DistrictId second = schools.district().system().district();
        List<DistrictId> done = new ArrayList<>();
        each.run("do what a test asks", district -> {
            assertThat(DistrictScope.current()).contains(district);
            done.add(district);
            throw new IllegalStateException("as a test asks");
        });
        assertThat(done).contains(first, second);
    }
}
