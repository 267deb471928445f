package org.foothold.schools;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lists behind the numbers of an import. A number is the count of its list, taken once when the list is made. */
@Repository
class RosterChangeStore {
    private static final int PAGE = 100;
    private static final String FORGET = """
            DELETE FROM schools.roster_changes WHERE district_id = :district AND import_id = :import""";
    private static final String FORGET_COUNTS = """
            DELETE FROM schools.roster_counts WHERE district_id = :district AND import_id = :import""";
    private static final String COUNT = """
            INSERT INTO schools.roster_counts (district_id, import_id, kind, change, amount)
            SELECT district_id, import_id, kind, change, count(*) FROM schools.roster_changes
            WHERE district_id = :district AND import_id = :import GROUP BY district_id, import_id, kind, change""";
    private static final String KEEP = """
            INSERT INTO schools.roster_changes (district_id, import_id, kind, change, name, source_id, fields)
            """;
    private static final String KEPT = """
            SELECT kind, change, source_id FROM schools.roster_changes
            WHERE district_id = :district AND import_id = :import""";
    private static final String FINGERPRINT = """
            SELECT kind, change, count(*) || ' ' || sum(hashtextextended(source_id, 0)) AS mark
            FROM (%s) AS each GROUP BY kind, change""";
    private static final String FORGET_OLD = """
            DELETE FROM schools.roster_changes c USING schools.roster_imports i
            WHERE i.district_id = :district AND c.district_id = i.district_id AND c.import_id = i.import_id
              AND (i.state IN ('REPLACED', 'CANCELLED', 'FAILED')
                OR i.state = 'APPLIED' AND i.finished_at < CAST(:now AS timestamptz) - interval '30 days')""";
    private static final String LIST = """
            SELECT kind, change, name, source_id, fields FROM schools.roster_changes
            WHERE district_id = :district AND import_id = :import AND kind = :kind AND change = :change
              AND (listed_by, source_id) > (schools.in_order(:afterName), :afterSource)
              AND (:search = '' OR position(lower(:search) IN lower(name)) > 0 OR source_id = :search)
            ORDER BY listed_by, source_id LIMIT :limit""";

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    RosterChangeStore(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** Makes the lists of an import anew from the staged rows and what is there. */
    void compare(DistrictId district, RosterImportId id) {
        run(FORGET, district, id);
        run(FORGET_COUNTS, district, id);
        RosterComparison.CHANGES.forEach(changes -> run(KEEP + changes, district, id));
        run(COUNT, district, id);
        sql.sql("ANALYZE schools.roster_changes").update();
    }

    /** True if a comparison made now would list the same as the one that was kept. */
    boolean isUpToDate(DistrictId district, RosterImportId id) {
        Set<String> now = new HashSet<>();
        RosterComparison.CHANGES.forEach(changes -> now.addAll(fingerprint(changes, district, id)));
        return now.equals(Set.copyOf(fingerprint(KEPT, district, id)));
    }

    /** Lists that nobody can act on any more hold names for nothing; their counts stay. */
    void forgetOld(DistrictId district) {
        sql.sql(FORGET_OLD)
                .param("district", district.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    Slice<RosterChange> list(
            DistrictId district,
            RosterImportId id,
            RosterChange.Kind kind,
            RosterChange.Change change,
            String search,
            @Nullable String after) {
        String[] from = place(after);
        List<RosterChange> rows = sql.sql(LIST)
                .param("district", district.value())
                .param("import", id.value())
                .param("kind", kind.name())
                .param("change", change.name())
                .param("search", search.strip())
                .param("afterName", from[0])
                .param("afterSource", from[1])
                .param("limit", PAGE + 1)
                .query(this::change)
                .list();
        return Slice.of(rows, PAGE, last -> Cursor.of(last.name() + "\n" + last.source()));
    }

    private List<String> fingerprint(String changes, DistrictId district, RosterImportId id) {
        return sql.sql(FINGERPRINT.formatted(changes))
                .param("district", district.value())
                .param("import", id.value())
                .query((row, number) -> String.join(" ", row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private void run(String statement, DistrictId district, RosterImportId id) {
        sql.sql(statement)
                .param("district", district.value())
                .param("import", id.value())
                .update();
    }

    private RosterChange change(ResultSet row, int number) throws SQLException {
        return new RosterChange(
                RosterChange.Kind.valueOf(row.getString("kind")),
                RosterChange.Change.valueOf(row.getString("change")),
                row.getString("name"),
                row.getString("source_id"),
                fields(json.readTree(row.getString("fields"))));
    }

    private static List<RosterChange.Field> fields(JsonNode fields) {
        return fields.valueStream()
                .map(field -> new RosterChange.Field(field.get(0).asString(), texts(field.get(1)), texts(field.get(2))))
                .toList();
    }

    private static List<String> texts(JsonNode texts) {
        return texts.valueStream().map(JsonNode::asString).toList();
    }

    /** The name and the source of the last item of the part before. */
    private static String[] place(@Nullable String after) {
        String place = Cursor.read(after == null ? "" : after);
        int cut = place.indexOf('\n');
        return new String[] {place.substring(0, Math.max(cut, 0)), place.substring(cut + 1)};
    }
}
