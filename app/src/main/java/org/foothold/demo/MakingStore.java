package org.foothold.demo;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.foothold.kernel.DistrictId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which demo districts are whole, and the lock that lets one node at a time make one. */
@Repository
class MakingStore {
    private static final int OURS = 0x64656D6F;
    private static final String LOCK = "SELECT pg_advisory_xact_lock(:ours, 0) IS NULL";
    private static final String IS_LOCKED = """
            SELECT EXISTS (SELECT FROM pg_locks
              WHERE locktype = 'advisory' AND classid = :ours AND objid = 0 AND objsubid = 2 AND granted
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))""";
    private static final String INSERT = """
            INSERT INTO demo.makings (district_id, seed, shown_day, made_at) VALUES (:district, :seed, :day, :at)""";
    private static final String SEED = "SELECT seed FROM demo.makings WHERE district_id = :district";
    private static final String IS_MADE = """
            SELECT EXISTS (SELECT FROM demo.makings WHERE district_id = :district AND ended_at IS NULL)""";
    private static final String END = """
            UPDATE demo.makings SET ended_at = :at WHERE district_id = :district AND ended_at IS NULL""";

    private final JdbcClient sql;

    MakingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Waits for its turn; the end of the transaction lets the next one in. */
    void lock() {
        sql.sql(LOCK).param("ours", OURS).query(Boolean.class).single();
    }

    boolean isLocked() {
        return sql.sql(IS_LOCKED).param("ours", OURS).query(Boolean.class).single();
    }

    void insert(DistrictId district, long seed, LocalDate day, Instant at) {
        sql.sql(INSERT)
                .param("district", district.value())
                .param("seed", seed)
                .param("day", day)
                .param("at", Timestamp.from(at))
                .update();
    }

    void end(DistrictId district, Instant at) {
        sql.sql(END)
                .param("district", district.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    long seed(DistrictId district) {
        return sql.sql(SEED)
                .param("district", district.value())
                .query(Long.class)
                .single();
    }

    boolean isMade(DistrictId district) {
        return sql.sql(IS_MADE)
                .param("district", district.value())
                .query(Boolean.class)
                .single();
    }
}
