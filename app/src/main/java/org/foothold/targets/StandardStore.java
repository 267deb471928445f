package org.foothold.targets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what districts use of the shared editions: every query begins at the district's own frameworks. */
@Repository
class StandardStore {
    static final int PAGE = 200;

    private static final String FRAMEWORK = """
            SELECT f.framework_id, f.edition_id, e.title, e.creator, e.language, e.version, e.adoption_status,
                e.standards, f.taken_by, f.taken_at, f.former_edition_id IS NOT NULL AS has_former,
                f.removed_at IS NOT NULL AS removed
            FROM targets.frameworks f JOIN targets.editions e USING (edition_id)
            WHERE f.district_id = :district
            """;
    private static final String FRAMEWORKS =
            FRAMEWORK + " AND f.removed_at IS NULL ORDER BY lower(e.title), e.edition_id";
    private static final String FIND_FRAMEWORK = FRAMEWORK + " AND f.framework_id = :framework";
    static final String COLUMNS = """
            SELECT s.edition_id, e.framework_id, s.place, s.last_place, s.parent_place, s.depth, s.children,
                s.standard_id, s.code, s.label, s.type, s.statement, s.plain, s.notes,
                coalesce(s.language, e.language) AS language, s.grades, s.uri, e.title AS framework_title,
                ARRAY(SELECT t.key || ' ' || t.value FROM jsonb_each_text(CASE jsonb_typeof(s.more #> '{extensions,translations}')
                    WHEN 'object' THEN s.more #> '{extensions,translations}' ELSE '{}' END) t) AS translations
            """;
    private static final String FROM_DISTRICT = """
             FROM targets.frameworks f
                JOIN targets.editions e USING (edition_id)
                JOIN targets.standards s USING (edition_id)
            WHERE f.district_id = :district AND f.removed_at IS NULL
            """;
    private static final String FROM_EDITION = """
             FROM targets.standards s JOIN targets.editions e USING (edition_id)
            WHERE s.edition_id = :edition
            """;
    private static final String LIST = COLUMNS + FROM_DISTRICT + """
            AND (e.framework_id, s.standard_id) IN (SELECT * FROM unnest(:frameworks::uuid[], :standards::uuid[]))""";
    static final String CHILDREN = COLUMNS + FROM_EDITION + """
            AND s.parent_place = :parent AND s.place > :after ORDER BY s.place LIMIT :limit""";
    static final String ANCESTORS =
            """
            WITH RECURSIVE above AS (
                SELECT parent_place FROM targets.standards WHERE edition_id = :edition AND place = ANY (:places)
                UNION
                SELECT s.parent_place FROM targets.standards s JOIN above a ON s.place = a.parent_place
                WHERE s.edition_id = :edition)
            """ + COLUMNS + FROM_EDITION + " AND s.place IN (SELECT parent_place FROM above) ORDER BY s.place";
    private static final String RELATED = """
            SELECT a.type, a.origin_id = :standard AS outward, o.standard_id AS other,
                CASE WHEN a.origin_id = :standard THEN a.destination ELSE a.origin END ->> 'title' AS title,
                CASE WHEN a.origin_id = :standard THEN a.destination ELSE a.origin END ->> 'uri' AS address
            FROM targets.associations a LEFT JOIN targets.standards o ON o.edition_id = a.edition_id
                AND o.standard_id = CASE WHEN a.origin_id = :standard THEN a.destination_id ELSE a.origin_id END
            WHERE a.edition_id = :edition AND (a.origin_id = :standard OR a.destination_id = :standard)
                AND a.type <> 'isChildOf'
            ORDER BY a.number LIMIT 200""";
    private static final String EDITION_OF =
            """
            SELECT s.edition_id
            """ + FROM_DISTRICT + " AND e.framework_id = :framework AND s.standard_id = :standard";

    private final JdbcClient sql;

    StandardStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Framework> listFrameworks(DistrictId district) {
        return sql.sql(FRAMEWORKS)
                .param("district", district.value())
                .query(StandardStore::framework)
                .list();
    }

    Optional<Framework> findFramework(DistrictId district, FrameworkId framework) {
        return sql.sql(FIND_FRAMEWORK)
                .param("district", district.value())
                .param("framework", framework.value())
                .query(StandardStore::framework)
                .optional();
    }

    Optional<EditionId> editionOf(DistrictId district, StandardRef standard) {
        return sql.sql(EDITION_OF)
                .param("district", district.value())
                .param("framework", standard.framework().value())
                .param("standard", standard.standard().value())
                .query(UUID.class)
                .optional()
                .map(EditionId::new);
    }

    Optional<Standard> find(DistrictId district, StandardRef standard) {
        return list(district, List.of(standard)).stream().findFirst();
    }

    List<Standard> list(DistrictId district, Collection<StandardRef> standards) {
        return sql.sql(LIST)
                .param("district", district.value())
                .param(
                        "frameworks",
                        standards.stream().map(each -> each.framework().value()).toArray(UUID[]::new))
                .param(
                        "standards",
                        standards.stream().map(each -> each.standard().value()).toArray(UUID[]::new))
                .query(StandardStore::standard)
                .list();
    }

    Slice<Standard> listChildren(Framework framework, int parent, @Nullable String after) {
        List<Standard> found = sql.sql(CHILDREN)
                .param("edition", framework.edition().value())
                .param("parent", parent)
                .param("after", place(after))
                .param("limit", PAGE + 1)
                .query(StandardStore::standard)
                .list();
        return Slice.of(found, PAGE, each -> Integer.toString(each.place()));
    }

    static int place(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        if (!cursor.matches("\\d{1,9}")) {
            throw new NotFound("part of the list");
        }
        return Integer.parseInt(cursor);
    }

    List<Standard> listAncestors(Framework framework, int place) {
        return listAncestors(framework.edition(), List.of(place));
    }

    List<Standard> listAncestors(EditionId edition, List<Integer> places) {
        return sql.sql(ANCESTORS)
                .param("edition", edition.value())
                .param("places", places.toArray(Integer[]::new))
                .query(StandardStore::standard)
                .list();
    }

    List<RelatedStandard> listRelated(Framework framework, Standard standard) {
        List<UUID> others = new ArrayList<>();
        record Row(String type, boolean outward, @Nullable UUID other, String title, String uri) {}
        List<Row> rows = sql.sql(RELATED)
                .param("edition", framework.edition().value())
                .param("standard", standard.ref().standard().value())
                .query((row, number) -> new Row(
                        row.getString("type"),
                        row.getBoolean("outward"),
                        row.getObject("other", UUID.class),
                        Optional.ofNullable(row.getString("title")).orElse(""),
                        Optional.ofNullable(row.getString("address")).orElse("")))
                .list();
        rows.forEach(row -> Optional.ofNullable(row.other()).ifPresent(others::add));
        Map<UUID, Standard> known = new HashMap<>();
        listIn(framework.edition(), others)
                .forEach(each -> known.put(each.ref().standard().value(), each));
        return rows.stream()
                .map(row -> new RelatedStandard(
                        row.type(),
                        row.outward(),
                        row.other() == null ? null : known.get(row.other()),
                        row.title(),
                        row.uri()))
                .toList();
    }

    private List<Standard> listIn(EditionId edition, List<UUID> standards) {
        return sql.sql(COLUMNS + FROM_EDITION + " AND s.standard_id = ANY (:standards::uuid[])")
                .param("edition", edition.value())
                .param("standards", standards.toArray(UUID[]::new))
                .query(StandardStore::standard)
                .list();
    }

    private static Framework framework(ResultSet row, int number) throws SQLException {
        return new Framework(
                new FrameworkId(row.getObject("framework_id", UUID.class)),
                new EditionId(row.getObject("edition_id", UUID.class)),
                row.getString("title"),
                row.getString("creator"),
                row.getString("language"),
                row.getString("version"),
                row.getString("adoption_status"),
                row.getInt("standards"),
                new PersonId(row.getObject("taken_by", UUID.class)),
                row.getTimestamp("taken_at").toInstant(),
                row.getBoolean("has_former"),
                row.getBoolean("removed"));
    }

    static Standard standard(ResultSet row, int number) throws SQLException {
        return new Standard(
                new StandardRef(
                        new FrameworkId(row.getObject("framework_id", UUID.class)),
                        new StandardId(row.getObject("standard_id", UUID.class))),
                new EditionId(row.getObject("edition_id", UUID.class)),
                row.getInt("place"),
                row.getInt("last_place"),
                row.getInt("parent_place"),
                row.getInt("depth"),
                row.getInt("children"),
                row.getString("code"),
                row.getString("label"),
                row.getString("type"),
                row.getString("statement"),
                row.getString("plain"),
                row.getString("notes"),
                row.getString("language"),
                Arrays.asList((String[]) row.getArray("grades").getArray()),
                row.getString("uri"),
                translations((String[]) row.getArray("translations").getArray()));
    }

    /** Each a language and, after a space, the text. */
    private static Map<String, String> translations(String[] texts) {
        Map<String, String> translations = new HashMap<>();
        for (String text : texts) {
            int end = text == null ? -1 : text.indexOf(' ');
            if (text != null && end > 0) {
                translations.put(text.substring(0, end), text.substring(end + 1));
            }
        }
        return translations;
    }
}
