package org.foothold.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.foothold.kernel.DistrictId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the log has under ids that are sent to it again. */
@Repository
class KeptStore {
    private static final String KEPT = """
            SELECT f.fact_id, f.arrived_at, f.content_hash, w.salt, w.erased_at IS NOT NULL AS erased
            FROM evidence.facts f LEFT JOIN evidence.writings w USING (district_id, fact_id)
            WHERE f.district_id = :district AND f.fact_id = ANY (:ids::uuid[])""";

    private final JdbcClient sql;

    KeptStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Kept> find(DistrictId district, FactId id) {
        return Optional.ofNullable(byId(district, List.of(id)).get(id));
    }

    Map<FactId, Kept> byId(DistrictId district, Collection<FactId> ids) {
        return sql
                .sql(KEPT)
                .param("district", district.value())
                .param("ids", ids.stream().map(FactId::toString).toArray(String[]::new))
                .query((row, number) -> kept(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Kept::id, Function.identity()));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new FactId(row.getObject("fact_id", UUID.class)),
                row.getTimestamp("arrived_at").toInstant(),
                row.getBytes("content_hash"),
                row.getBytes("salt"),
                row.getBoolean("erased"));
    }
}
