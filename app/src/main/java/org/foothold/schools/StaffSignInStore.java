package org.foothold.schools;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StaffSignInStore {
    private static final String DISTRICT = "SELECT schools.district_of_email(:email)";
    private static final String SELECT = """
            SELECT s.person_id, s.email, s.password_hash FROM schools.staff_sign_ins s
            JOIN schools.people p USING (district_id, person_id)
            WHERE s.district_id = :district AND p.ended_at IS NULL""";
    private static final String BY_EMAIL = SELECT + " AND s.email = :email";
    private static final String OF_PERSON = SELECT + " AND s.person_id = :person";
    private static final String SAVE = """
            INSERT INTO schools.staff_sign_ins (district_id, person_id, email, password_hash, changed_at)
            VALUES (:district, :person, :email, :hash, :now)
            ON CONFLICT (district_id, person_id) DO UPDATE SET
              email = EXCLUDED.email, password_hash = EXCLUDED.password_hash, changed_at = EXCLUDED.changed_at""";

    private final JdbcClient sql;

    StaffSignInStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Row(PersonId person, String email, String hash) {}

    Optional<DistrictId> districtOf(String email) {
        return sql.sql(DISTRICT)
                .param("email", email)
                .query(UUID.class)
                .optional()
                .map(DistrictId::new);
    }

    Optional<Row> findByEmail(DistrictId district, String email) {
        return sql.sql(BY_EMAIL)
                .param("district", district.value())
                .param("email", email)
                .query((row, n) ->
                        new Row(new PersonId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
                .optional();
    }

    Optional<Row> find(DistrictId district, PersonId person) {
        return sql.sql(OF_PERSON)
                .param("district", district.value())
                .param("person", person.value())
                .query((row, n) ->
                        new Row(new PersonId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
                .optional();
    }

    /** Throws {@link EmailTaken} if the e-mail address signs in somebody else. */
    void save(DistrictId district, PersonId person, String email, String hash, Instant now) {
        try {
            sql.sql(SAVE)
                    .param("district", district.value())
                    .param("person", person.value())
                    .param("email", email)
                    .param("hash", hash)
                    .param("now", Timestamp.from(now))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new EmailTaken(e);
        }
    }

    /** Undoes the transaction in which it is found; doors turn it into a refusal. */
    static final class EmailTaken extends RuntimeException {
        private static final long serialVersionUID = 1;

        EmailTaken(DuplicateKeyException cause) {
            super(cause);
        }
    }
}
