package org.foothold.statistics.gaps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Golden;
import org.foothold.statistics.GoldenRows;
import org.foothold.statistics.GoldenRows.Rows;

/** R: smd(x, y) in every school of the Tennessee STAR experiment, pooled by metafor::rma. */
final class SchoolRows {

    private SchoolRows() {}

    /** Over the schools with five students or more in each group, as the reference took them. */
    static void add(Rows rows) {
        Golden.Table table = Golden.table("gap_change/star_g3_small_by_lunch");
        List<String> school = table.texts("school");
        double[] math = table.numbers("math");
        double[] free = table.numbers("free");
        TwoGroups none = TwoGroups.empty();
        var schools = new HashMap<String, TwoGroups>();
        for (int i = 0; i < math.length; i++) {
            GroupScores one = GroupScores.empty().add(math[i]);
            var student = free[i] == 0 ? new TwoGroups(one, none.focal()) : new TwoGroups(none.reference(), one);
            schools.merge(school.get(i), student, TwoGroups::merge);
        }
        schools.values()
                .removeIf(groups ->
                        Math.min(groups.reference().n(), groups.focal().n()) < 5);
        bySchool(rows, schools);
        Estimate found = GapsGolden.known(GapsGolden.GAPS.overallAndWithin(schools))
                .within()
                .mean();
        rows.iterative("gap within schools", "/REML_adhoc/estimate", found.value())
                .iterative("gap within schools, SE", "/REML_adhoc/se", found.standardError());
    }

    /** Each school's g and its variance, of those with five students or more in each group. */
    private static void bySchool(Rows rows, Map<String, TwoGroups> schools) {
        Golden.Table table = Golden.table("meta/star_g3_lunch_gap_by_school");
        List<String> names = table.texts("school");
        double[] g = table.numbers("yi");
        double[] variance = table.numbers("vi");
        for (int i = 0; i < g.length; i++) {
            TwoGroups groups = Objects.requireNonNull(schools.get(names.get(i)));
            Estimate found = GapsGolden.known(GapsGolden.GAPS.standardized(groups.reference(), groups.focal()))
                    .g();
            rows.add("school " + names.get(i) + ", g", g[i], found.value(), GoldenRows.CLOSED)
                    .add(
                            "school " + names.get(i) + ", variance of g",
                            variance[i],
                            Math.pow(found.standardError(), 2),
                            GoldenRows.CLOSED);
        }
    }
}
