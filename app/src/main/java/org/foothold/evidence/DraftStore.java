package org.foothold.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class DraftStore {
    private static final String SAVE = """
            INSERT INTO evidence.drafts (district_id, person_id, field, class_number, check_id, words, typed_at, saved_at)
            SELECT :district, :person, :field, :class::integer, :check::uuid, :words, :typed, :saved
            WHERE NOT EXISTS (
              SELECT FROM evidence.facts f
              WHERE f.district_id = :district AND f.check_id = :check::uuid AND f.about_id = :person
                AND f.happened_at >= :typed)
            ON CONFLICT (district_id, person_id, field) DO UPDATE
              SET words = EXCLUDED.words, typed_at = EXCLUDED.typed_at, saved_at = EXCLUDED.saved_at
              WHERE drafts.typed_at <= EXCLUDED.typed_at""";
    private static final String LIST = """
            SELECT field, words, typed_at FROM evidence.drafts
            WHERE district_id = :district AND person_id = :person AND field = ANY (:fields)""";
    private static final String OF_CHECKS = """
            SELECT check_id, field, words, typed_at FROM evidence.drafts
            WHERE district_id = :district AND person_id = :person AND class_number = :class
              AND check_id = ANY (:checks)""";
    private static final String DELETE = """
            DELETE FROM evidence.drafts
            WHERE district_id = :district AND person_id = :person AND field = ANY (:fields) AND typed_at <= :until""";

    private static final String DELETE_SINCE = """
            DELETE FROM evidence.drafts WHERE district_id = :district AND person_id = :person
              AND class_number = :class AND saved_at >= :since""";

    private final JdbcClient sql;

    DraftStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** False if something later is kept instead. */
    boolean save(DistrictId district, PersonId person, DraftField field, Draft draft, Instant now) {
        return of(SAVE, district, person)
                        .param("field", field.key())
                        .param(
                                "class",
                                field.schoolClass() == null
                                        ? null
                                        : field.schoolClass().number())
                        .param(
                                "check",
                                field.check() == null ? null : field.check().value())
                        .param("words", draft.words())
                        .param("typed", Timestamp.from(draft.typedAt()))
                        .param("saved", Timestamp.from(now))
                        .update()
                == 1;
    }

    Map<String, Draft> list(DistrictId district, PersonId person, Collection<String> fields) {
        return drafts(of(LIST, district, person).param("fields", fields.toArray(String[]::new)));
    }

    Map<CheckId, Map<String, Draft>> listOfChecks(
            DistrictId district, PersonId person, ClassId schoolClass, Collection<CheckId> checks) {
        Map<CheckId, Map<String, Draft>> drafts = new HashMap<>();
        of(OF_CHECKS, district, person)
                .param("class", schoolClass.number())
                .param("checks", checks.stream().map(CheckId::value).toArray(UUID[]::new))
                .query(row -> {
                    drafts.computeIfAbsent(new CheckId(row.getObject("check_id", UUID.class)), none -> new HashMap<>())
                            .put(row.getString("field"), draft(row));
                });
        return drafts;
    }

    void delete(DistrictId district, PersonId person, Collection<String> fields, Instant until) {
        of(DELETE, district, person)
                .param("fields", fields.toArray(String[]::new))
                .param("until", Timestamp.from(until))
                .update();
    }

    void deleteSince(DistrictId district, PersonId person, ClassId schoolClass, Instant since) {
        of(DELETE_SINCE, district, person)
                .param("class", schoolClass.number())
                .param("since", Timestamp.from(since))
                .update();
    }

    private StatementSpec of(String statement, DistrictId district, PersonId person) {
        return sql.sql(statement).param("district", district.value()).param("person", person.value());
    }

    private static Map<String, Draft> drafts(StatementSpec statement) {
        Map<String, Draft> drafts = new HashMap<>();
        statement.query(row -> {
            drafts.put(row.getString("field"), draft(row));
        });
        return Map.copyOf(drafts);
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(row.getString("words"), row.getTimestamp("typed_at").toInstant());
    }
}
