package org.foothold.schools;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PictureSignInStore {
    private static final String FIND = """
            SELECT pictures_hash FROM schools.picture_sign_ins WHERE district_id = :district AND person_id = :person""";
    private static final String CHOSEN = """
            SELECT person_id FROM schools.picture_sign_ins JOIN schools.enrolments USING (district_id, person_id)
            WHERE district_id = :district AND class_number = :class AND ended_at IS NULL""";
    /** Whoever has the card could have chosen them. */
    private static final String CHOSEN_SINCE_CARD = """
            SELECT p.person_id FROM schools.picture_sign_ins p JOIN schools.cards k USING (district_id, person_id)
            WHERE p.district_id = :district AND k.class_number = :class AND p.person_id = ANY (:people)
              AND k.revoked_at IS NULL AND k.expires_at > :now AND p.changed_at >= k.issued_at""";

    private static final String CHOSEN_SINCE = """
            SELECT count(*) > 0 FROM schools.picture_sign_ins
            WHERE district_id = :district AND person_id = :person AND changed_at >= :since""";
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

    Set<PersonId> listChosen(DistrictId district, ClassId schoolClass) {
        return sql.sql(CHOSEN)
                .param("district", district.value())
                .param("class", schoolClass.number())
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .set();
    }

    /** Those of the students whose card of the class holds and was there when they chose. */
    Set<PersonId> listChosenSinceCard(DistrictId district, ClassId schoolClass, Collection<PersonId> students) {
        return sql.sql(CHOSEN_SINCE_CARD)
                .param("district", district.value())
                .param("class", schoolClass.number())
                .param("people", students.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .set();
    }

    boolean hasChosenSince(DistrictId district, PersonId person, Instant since) {
        return sql.sql(CHOSEN_SINCE)
                .param("district", district.value())
                .param("person", person.value())
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
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
