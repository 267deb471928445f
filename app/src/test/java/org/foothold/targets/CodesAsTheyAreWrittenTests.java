package org.foothold.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Teachers leave out the letter of the cluster, the marks, and what stands before the grade. */
@DatabaseTest
class CodesAsTheyAreWrittenTests {
    @Autowired
    FrameworkImports imports;

    @Autowired
    Standards standards;

    @Autowired
    Targets targets;

    @Autowired
    TestSchool schools;

    private TestSchool.Place place;
    private Actor ana;
    private FrameworkId framework;

    @BeforeEach
    void aFramework() {
        place = schools.district();
        ana = place.teacher("Ana");
        framework = SmallFramework.take(
                imports,
                place,
                "CCSS.Math.Content: Mathematics",
                "CCSS.Math.Content.6.RP.A.1: Understand ratios",
                "CCSS.Math.Content.6.RP.A.3b: Solve unit rates",
                "CCSS.Math.Content.6.EE.B.5: Solve equations",
                "CCSS.Math.Content.K.CC.A.1: Count to 100",
                "CCSS.Math.Content.HSA-SSE.A.1: Interpret expressions");
    }

    @Test
    void aCodeIsFoundWithoutTheLettersInItsMiddleAndWithoutMarks() {
        for (String typed :
                List.of("6.RP.A.1", "6.rp.a.1", "6.rp.1", "6rp1", "6RPA1", "6-rp-1", "ccss.math.content.6.rp.1")) {
            assertThat(first(typed)).as(typed).hasValue("CCSS.Math.Content.6.RP.A.1");
        }
        assertThat(first("6rp3b")).hasValue("CCSS.Math.Content.6.RP.A.3b");
        assertThat(first("6.ee.5")).hasValue("CCSS.Math.Content.6.EE.B.5");
        assertThat(first("k.cc.1")).hasValue("CCSS.Math.Content.K.CC.A.1");
        assertThat(first("hsa-sse.1")).hasValue("CCSS.Math.Content.HSA-SSE.A.1");
        assertThat(first("6.rp.2")).isEmpty();
    }

    @Test
    void aTargetIsFoundByTheCodeOfItsStandardTheSameWay() {
        NewTarget target = new NewTarget(
                TargetKind.REASONING,
                Wording.of("en", "I can say a ratio."),
                Wording.NONE,
                SmallFramework.standard(framework, 1),
                List.of());
        place.run(() -> targets.create(ana, target));
        assertThat(place.within(() -> targets.search(ana, "6rp1"))).hasSize(1);
        assertThat(place.within(() -> targets.search(ana, "6rp2"))).isEmpty();
    }

    private Optional<String> first(String typed) {
        return place.within(() -> standards.search(ana, typed, framework)).standards().stream()
                .findFirst()
                .map(found -> String.valueOf(found.standard().code()));
    }
}
