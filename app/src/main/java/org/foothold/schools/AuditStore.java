package org.foothold.schools;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.foothold.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AuditStore {
    private static final String INSERT = """
            INSERT INTO schools.audit (district_id, audit_id, at, person_id, act, about)
            VALUES (:district, :id, :at, :person, :act, :about::jsonb)""";

    private final JdbcClient sql;
    private final JsonMapper json;

    AuditStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void insert(Actor actor, UUID id, Instant at, String act, Map<String, String> about) {
        sql.sql(INSERT)
                .param("district", actor.district().value())
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("person", actor.person().value())
                .param("act", act)
                .param("about", json.writeValueAsString(about))
                .update();
    }
}
