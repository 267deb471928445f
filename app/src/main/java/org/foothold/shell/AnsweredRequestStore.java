package org.foothold.shell;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class AnsweredRequestStore {
    private static final String SWEEP = """
            DELETE FROM foothold.answered_requests
            WHERE district_id = :district AND asked_at < CAST(:now AS timestamptz) - interval '24 hours'""";
    private static final String BEGIN = """
            INSERT INTO foothold.answered_requests (district_id, person_id, key, request_hash, asked_at)
            VALUES (:district, :person, :key, :hash, :now) ON CONFLICT DO NOTHING""";
    private static final String SAME = " WHERE district_id = :district AND person_id = :person AND key = :key";
    private static final String FINISH = """
            UPDATE foothold.answered_requests SET status = :status, content_type = :type, location = :location, body = :body""" + SAME;
    private static final String FORGET = "DELETE FROM foothold.answered_requests" + SAME;
    private static final String FIND =
            "SELECT asked_at, request_hash, status, content_type, location, body FROM foothold.answered_requests"
                    + SAME;

    private final JdbcClient sql;

    AnsweredRequestStore(JdbcClient sql) {
        this.sql = sql;
    }

    void sweep(DistrictId district, Instant now) {
        sql.sql(SWEEP)
                .param("district", district.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** True if the key is new; then this request is the one to answer it. */
    boolean begin(Actor actor, String key, byte[] hash, Instant now) {
        sweep(actor.district(), now);
        return of(BEGIN, actor, key)
                        .param("hash", hash)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void finish(Actor actor, String key, AnsweredRequest answer) {
        of(FINISH, actor, key)
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("location", answer.location())
                .param("body", answer.body())
                .update();
    }

    void forget(Actor actor, String key) {
        of(FORGET, actor, key).update();
    }

    Optional<KeyedRequest> find(Actor actor, String key) {
        return of(FIND, actor, key)
                .query((row, number) -> new KeyedRequest(
                        row.getTimestamp("asked_at").toInstant(),
                        row.getBytes("request_hash"),
                        new AnsweredRequest(
                                row.getInt("status"),
                                row.getString("content_type"),
                                row.getString("location"),
                                Objects.requireNonNullElse(row.getBytes("body"), new byte[0]))))
                .optional();
    }

    private JdbcClient.StatementSpec of(String statement, Actor actor, String key) {
        return sql.sql(statement)
                .param("district", actor.district().value())
                .param("person", actor.person().value())
                .param("key", key);
    }
}
