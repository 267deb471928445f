package org.foothold.schools;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkStore {
    private static final String END = """
            DELETE FROM schools.links WHERE district_id = :district AND person_id = :person AND used_at IS NULL""";
    private static final String INSERT = """
            INSERT INTO schools.links (district_id, token_hash, person_id, expires_at)
            VALUES (:district, :hash, :person, :until)""";
    private static final String DISTRICT = "SELECT schools.district_of_link(:hash)";
    private static final String FIND = """
            SELECT l.person_id, p.given_name, p.family_name, p.email, l.expires_at <= :now AS expired, l.used_at IS NOT NULL AS used
            FROM schools.links l JOIN schools.people p USING (district_id, person_id)
            WHERE l.district_id = :district AND l.token_hash = :hash AND p.ended_at IS NULL AND p.email IS NOT NULL""";
    private static final String USE = """
            UPDATE schools.links SET used_at = :now
            WHERE district_id = :district AND token_hash = :hash AND used_at IS NULL AND expires_at > :now""";

    private static final String ADDRESS_TAKEN = """
            SELECT count(*) > 0 FROM schools.people p
            WHERE p.district_id = :district AND p.person_id = :person
              AND (schools.district_of_email(lower(p.email)) <> :district
                OR EXISTS (SELECT FROM schools.staff_sign_ins i
                  WHERE i.district_id = :district AND i.email = lower(p.email) AND i.person_id <> p.person_id))""";

    private final JdbcClient sql;
    private final Clock clock;

    LinkStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Row(PersonId person, String name, String email, boolean expired, boolean used) {}

    /** The new link is the only one that holds. */
    void insert(DistrictId district, PersonId person, byte[] hash, Instant until) {
        sql.sql(END)
                .param("district", district.value())
                .param("person", person.value())
                .update();
        sql.sql(INSERT)
                .param("district", district.value())
                .param("hash", hash)
                .param("person", person.value())
                .param("until", Timestamp.from(until))
                .update();
    }

    Optional<DistrictId> districtOf(byte[] hash) {
        return sql.sql(DISTRICT)
                .param("hash", hash)
                .query(UUID.class)
                .optional()
                .map(DistrictId::new);
    }

    Optional<Row> find(DistrictId district, byte[] hash) {
        return sql.sql(FIND)
                .param("district", district.value())
                .param("hash", hash)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Row(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        (row.getString("given_name") + " " + row.getString("family_name")).strip(),
                        row.getString("email"),
                        row.getBoolean("expired"),
                        row.getBoolean("used")))
                .optional();
    }

    /** True for the one who uses it first. */
    boolean use(DistrictId district, byte[] hash) {
        return sql.sql(USE)
                        .param("district", district.value())
                        .param("hash", hash)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    boolean isAddressTaken(DistrictId district, PersonId person) {
        return sql.sql(ADDRESS_TAKEN)
                .param("district", district.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }
}
