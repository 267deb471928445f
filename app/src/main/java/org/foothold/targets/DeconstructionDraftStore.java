package org.foothold.targets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.foothold.kernel.DistrictId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The targets of drafts, which only their authors see. */
@Repository
class DeconstructionDraftStore {
    private static final String INSERT = """
            INSERT INTO targets.deconstruction_drafts (district_id, deconstruction_id, target_id, place, kind, i_can, why,
                needs, saved_at)
            SELECT :district, :deconstruction, :target, coalesce(max(place), 0) + 1, :kind, :iCan::jsonb, :why::jsonb,
                :needs::uuid[], :at
            FROM targets.deconstruction_drafts WHERE district_id = :district AND deconstruction_id = :deconstruction""";
    private static final String UPDATE = """
            UPDATE targets.deconstruction_drafts
            SET kind = :kind, i_can = :iCan::jsonb, why = :why::jsonb, needs = :needs::uuid[], saved_at = :at
            WHERE district_id = :district AND deconstruction_id = :deconstruction AND target_id = :target""";
    private static final String SET_REMOVED = """
            UPDATE targets.deconstruction_drafts SET removed_at = :at
            WHERE district_id = :district AND deconstruction_id = :deconstruction AND target_id = :target""";
    private static final String LIST = """
            SELECT target_id, kind, i_can, why, needs, removed_at IS NOT NULL AS removed
            FROM targets.deconstruction_drafts
            WHERE district_id = :district AND deconstruction_id = :deconstruction
            ORDER BY place, target_id""";
    private static final String UNTOUCHED_WORDS = """
            SELECT word FROM (
                SELECT DISTINCT ON (lower(p.token)) p.token AS word, p.n
                FROM targets.frameworks f JOIN targets.editions e USING (edition_id)
                    JOIN targets.standards s USING (edition_id)
                    CROSS JOIN LATERAL targets.configuration(coalesce(s.language, e.language)) AS c (configuration)
                    CROSS JOIN LATERAL ts_parse('default', regexp_replace(s.plain, :examples, ' ', 'gi'))
                        WITH ORDINALITY AS p (kind, token, n)
                WHERE f.district_id = :district AND f.framework_id = :framework AND s.standard_id = :standard
                    AND p.kind IN (1, 2, 10, 11, 16, 17) AND length(p.token) > 2
                    AND lower(p.token) <> ALL (:passedOver::text[])
                    AND length(to_tsvector(c.configuration, p.token)) > 0
                    AND NOT to_tsvector(c.configuration, (
                        SELECT coalesce(string_agg(t.text, ' '), '') FROM targets.deconstruction_drafts d
                            CROSS JOIN LATERAL jsonb_each_text(d.i_can) AS t (language, text)
                        WHERE d.district_id = :district AND d.deconstruction_id = :deconstruction
                            AND d.removed_at IS NULL)) @@ plainto_tsquery(c.configuration, p.token)
                ORDER BY lower(p.token), p.n) words
            ORDER BY n LIMIT 24""";

    private final JdbcClient sql;
    private final WordingColumn wordings;

    DeconstructionDraftStore(JdbcClient sql, WordingColumn wordings) {
        this.sql = sql;
        this.wordings = wordings;
    }

    void insert(DistrictId district, DeconstructionId id, DraftTarget target, Instant at) {
        write(INSERT, district, id, target, at);
    }

    void update(DistrictId district, DeconstructionId id, DraftTarget target, Instant at) {
        write(UPDATE, district, id, target, at);
    }

    private void write(String statement, DistrictId district, DeconstructionId id, DraftTarget target, Instant at) {
        sql.sql(statement)
                .param("district", district.value())
                .param("deconstruction", id.value())
                .param("target", target.id().value())
                .param("kind", target.kind().name())
                .param("iCan", wordings.write(target.iCan()))
                .param("why", wordings.write(target.why()))
                .param("needs", TargetStore.array(target.needs()))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** False if the draft has no such target. */
    boolean setRemoved(DistrictId district, DeconstructionId id, TargetId target, @Nullable Instant at) {
        return sql.sql(SET_REMOVED)
                        .param("district", district.value())
                        .param("deconstruction", id.value())
                        .param("target", target.value())
                        .param("at", at == null ? null : Timestamp.from(at), Types.TIMESTAMP)
                        .update()
                == 1;
    }

    List<DraftTarget> list(DistrictId district, DeconstructionId id) {
        return sql.sql(LIST)
                .param("district", district.value())
                .param("deconstruction", id.value())
                .query(this::draft)
                .list();
    }

    Coverage coverage(DistrictId district, Deconstruction deconstruction) {
        Set<TargetKind> present = EnumSet.noneOf(TargetKind.class);
        list(district, deconstruction.id()).stream()
                .filter(each -> !each.removed() && !each.iCan().isEmpty())
                .forEach(each -> present.add(each.kind()));
        Set<TargetKind> missing = EnumSet.allOf(TargetKind.class);
        missing.removeAll(present);
        List<String> untouched = sql.sql(UNTOUCHED_WORDS)
                .param("district", district.value())
                .param("deconstruction", deconstruction.id().value())
                .param("framework", deconstruction.standard().framework().value())
                .param("standard", deconstruction.standard().standard().value())
                .param("examples", TellingWords.EXAMPLES)
                .param("passedOver", TellingWords.PASSED_OVER.toArray(String[]::new))
                .query((row, number) -> row.getString("word"))
                .list();
        return new Coverage(present, missing, untouched);
    }

    private DraftTarget draft(ResultSet row, int number) throws SQLException {
        return new DraftTarget(
                new TargetId(row.getObject("target_id", UUID.class)),
                TargetKind.valueOf(row.getString("kind")),
                wordings.read(row.getString("i_can")),
                wordings.read(row.getString("why")),
                Arrays.stream((UUID[]) row.getArray("needs").getArray())
                        .map(TargetId::new)
                        .toList(),
                row.getBoolean("removed"));
    }
}
