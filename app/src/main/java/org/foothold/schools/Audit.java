package org.foothold.schools;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Who did what to whom, written in the transaction of the deed itself: no deed without its row, no row without it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Audit {
    private static final String INSERT = """
            INSERT INTO schools.audit (district_id, audit_id, at, person_id, act, about)
            VALUES (:district, :id, :at, :person, :act, :about::jsonb)""";

    private final JdbcClient sql;
    private final Ids ids;
    private final Clock clock;
    private final JsonMapper json;

    Audit(JdbcClient sql, Ids ids, Clock clock, JsonMapper json) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    /** @param act a dotted word such as {@code schools.card-revoked}; {@code about} holds ids, never names or secrets */
    public void record(Actor actor, String act, Map<String, String> about) {
        sql.sql(INSERT)
                .param("district", actor.district().value())
                .param("id", ids.next())
                .param("at", Timestamp.from(clock.instant()))
                .param("person", actor.person().value())
                .param("act", act)
                .param("about", json.writeValueAsString(about))
                .update();
    }
}
