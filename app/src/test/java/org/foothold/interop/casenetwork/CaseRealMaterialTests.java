package org.foothold.interop.casenetwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.foothold.targets.EditionContent;
import org.foothold.targets.StandardContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packages of ../shared/data, which nobody here wrote; skipped, saying so, where they are absent. */
class CaseRealMaterialTests {
    private static final String SAMPLES = "case-opensalt-samples/";

    @Test
    void readsAGenuinePackageOf746Standards() {
        CaseSample sample = CaseSample.ofShared("case-ccss-math/ccss-math-2010.cfpackage.json");
        EditionContent edition = sample.get();
        assertThat(edition.framework()).hasToString("c6496676-d7cb-11e8-824f-0242ac160002");
        assertThat(edition.standards()).hasSize(746);
        assertThat(edition.standards()).filteredOn(each -> each.parent() < 0).hasSize(3);
        assertThat(edition.standards()).filteredOn(each -> each.code() == null).hasSize(82);
        assertThat(edition.standards()).extracting(StandardContent::identifier).doesNotHaveDuplicates();
        assertThat(sample.notices()).isEmpty();
        assertThat(depth(edition)).isEqualTo(6);
    }

    private static int depth(EditionContent edition) {
        int[] depth = new int[edition.standards().size()];
        int deepest = 0;
        for (int i = 0; i < depth.length; i++) {
            int parent = edition.standards().get(i).parent();
            depth[i] = parent < 0 ? 1 : depth[parent] + 1;
            deepest = Math.max(deepest, depth[i]);
        }
        return deepest;
    }

    @Test
    void reportsWhatLeavesThePackageOfAnOldServer() {
        CaseSample sample = CaseSample.ofShared(SAMPLES + "opensalt-framework-20c5134f.json");
        assertThat(sample.get().standards()).hasSize(16);
        assertThat(sample.get().associations()).hasSize(39);
        assertThat(sample.noticed())
                .filteredOn("casenetwork.association-leaves"::equals)
                .hasSize(21);
        assertThat(sample.get().standards().getFirst().grades()).containsExactly("06");
    }

    @Test
    void ordersAsTheSamplesExpect() {
        assertThat(CaseSample.ofShared(SAMPLES + "SequenceNumberFramework.json").statements())
                .containsExactly("Second added item, but should be first", "First Added Item");
        List<String> codes = CaseSample.ofShared(SAMPLES + "Ordering.json").get().standards().stream()
                .map(StandardContent::code)
                .filter(code -> code != null && code.startsWith("H.A.MATH.GM.PF.2DFP.L1."))
                .map(code -> code.substring("H.A.MATH.GM.PF.2DFP.L1.".length()))
                .filter(rest -> !rest.contains("."))
                .toList();
        assertThat(codes).hasSizeGreaterThan(9).isSortedAccordingTo(NaturalOrder.INSTANCE);
        assertThat(codes.indexOf("9")).isLessThan(codes.indexOf("10"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AdoptedTestFramework.json,1",
                "EmptyExternalFramework.json,0",
                "ItemTypeTestFramework.json,1",
                "MarkdownFramework.json,2",
                "SmartLevelFramework.json,14",
                "Utf8TestFramework.json,1",
                "children.csv,4",
                "sample_case.csv,10",
                "test_items.csv,99",
                "abbreviatedStatementLimit.csv,1"
            })
    void readsTheSmallOddOnes(String fileAndCount) {
        String[] parts = fileAndCount.split(",", -1);
        CaseSample sample = CaseSample.ofShared(SAMPLES + parts[0]);
        assertThat(sample.problems()).isEmpty();
        assertThat(sample.statements()).hasSize(Integer.parseInt(parts[1])).doesNotContain("");
    }

    @Test
    void keepsEveryCharacter() {
        CaseSample sample = CaseSample.ofShared(SAMPLES + "Utf8TestFramework.json");
        assertThat(sample.get().title()).isEqualTo("UTF8 𝑑 Test");
        assertThat(sample.statements()).containsExactly("Item 𝑑 1");
    }

    @Test
    void aTableWithSmartLevelsBecomesATree() {
        EditionContent edition =
                CaseSample.ofShared(SAMPLES + "ccsso_ela_item.csv").get();
        assertThat(edition.standards()).hasSize(1189);
        assertThat(edition.standards()).filteredOn(each -> each.parent() >= 0).hasSize(1177);
    }
}
