package org.foothold.schools;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PictureSignInStore {
    private static final String FIND = """
            SELECT pictures_hash FROM schools.picture_sign_ins WHERE district_id = :district AND person_id = :person""";
    private static final String SAVE = """
            INSERT INTO schools.picture_sign_ins (district_id, person_id, pictures_hash, changed_at)
            VALUES (:district, :person, :hash, :now)
            ON CONFLICT (district_id, person_id) DO UPDATE SET
              pictures_hash = EXCLUDED.pictures_hash, changed_at = EXCLUDED.changed_at""";
    private static final String DELETE = """
            DELETE FROM schools.picture_sign_ins WHERE district_id = :district AND person_id = :person""";

    private final JdbcClient sql;
    private final Clock clock;

    PictureSignInStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<String> find(DistrictId district, PersonId person) {
        return sql.sql(FIND)
                .param("district", district.value())
                .param("person", person.value())
                .query(String.class)
                .optional();
    }

    void save(DistrictId district, PersonId person, String hash) {
        sql.sql(SAVE)
                .param("district", district.value())
                .param("person", person.value())
                .param("hash", hash)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void delete(DistrictId district, PersonId person) {
        sql.sql(DELETE)
                .param("district", district.value())
                .param("person", person.value())
                .update();
    }
}
