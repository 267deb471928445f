package org.foothold.schools;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CardStore {
    private static final String INSERT = """
            INSERT INTO schools.cards (district_id, token_hash, class_number, person_id, sheet_hash, salt, issued_at, expires_at)
            VALUES (:district, :hash, :class, :person, :sheet, :salt, :now, :until)""";
    private static final String HOLDS = "k.revoked_at IS NULL AND k.expires_at > :now";
    private static final String SHEET = """
            SELECT p.person_id, p.given_name, p.family_name, p.language, p.grade, k.salt, k.expires_at,
            """ + Namesakes.NUMBER + """
             FROM schools.cards k JOIN schools.people p USING (district_id, person_id)
            """ + Namesakes.JOIN + """
            WHERE k.district_id = :district AND k.class_number = :class AND k.sheet_hash = :sheet AND\s""" + HOLDS
            + " ORDER BY schools.in_order(p.given_name), schools.in_order(p.family_name), p.person_id";
    private static final String EXPIRIES = """
            SELECT k.person_id, k.expires_at FROM schools.cards k
            WHERE k.district_id = :district AND k.class_number = :class AND\s""" + HOLDS;
    private static final String REVOKE = """
            UPDATE schools.cards SET revoked_at = :now
            WHERE district_id = :district AND class_number = :class AND person_id = ANY (:people) AND revoked_at IS NULL""";
    private static final String END_OF_TERM = """
            SELECT (t.ends_on + 1)::timestamp AT TIME ZONE s.time_zone
            FROM schools.classes c
            JOIN schools.terms t USING (district_id, term_id)
            JOIN schools.schools s ON s.district_id = c.district_id AND s.school_id = c.school_id
            WHERE c.district_id = :district AND c.class_number = :class""";
    private static final String DISTRICT = "SELECT schools.district_of_card(:hash)";
    /** A card of a student who left the class counts as revoked, and so do those of a class that is over. */
    private static final String FIND = """
            SELECT p.person_id, p.given_name, p.family_name, p.language, p.grade, k.class_number, k.expires_at,
              k.revoked_at IS NOT NULL OR p.ended_at IS NOT NULL OR c.ended_at IS NOT NULL
                OR e.person_id IS NULL AS revoked
            FROM schools.cards k
            JOIN schools.people p USING (district_id, person_id)
            JOIN schools.classes c USING (district_id, class_number)
            LEFT JOIN schools.enrolments e ON e.district_id = k.district_id AND e.class_number = k.class_number
              AND e.person_id = k.person_id AND e.role = 'STUDENT' AND e.ended_at IS NULL
            WHERE k.district_id = :district AND k.token_hash = :hash""";

    private final JdbcClient sql;

    CardStore(JdbcClient sql) {
        this.sql = sql;
    }

    record NewCard(
            byte[] hash,
            ClassId schoolClass,
            PersonId student,
            byte[] sheet,
            byte[] salt,
            Instant now,
            Instant until) {}

    record OnSheet(Person person, byte[] salt, Instant expiresAt) {}

    record Known(Person person, ClassId schoolClass, Instant expiresAt, boolean revoked) {}

    void insert(DistrictId district, NewCard card) {
        sql.sql(INSERT)
                .param("district", district.value())
                .param("hash", card.hash())
                .param("class", card.schoolClass().number())
                .param("person", card.student().value())
                .param("sheet", card.sheet())
                .param("salt", card.salt())
                .param("now", Timestamp.from(card.now()))
                .param("until", Timestamp.from(card.until()))
                .update();
    }

    void revoke(DistrictId district, ClassId schoolClass, Collection<PersonId> students, Instant now) {
        sql.sql(REVOKE)
                .param("district", district.value())
                .param("class", schoolClass.number())
                .param("people", students.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    List<OnSheet> listSheet(DistrictId district, ClassId schoolClass, byte[] sheet, Instant now) {
        return sql.sql(SHEET)
                .param("district", district.value())
                .param("class", schoolClass.number())
                .param("sheet", sheet)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new OnSheet(
                        Namesakes.person(row, n),
                        row.getBytes("salt"),
                        row.getTimestamp("expires_at").toInstant()))
                .list();
    }

    Map<PersonId, Instant> expiries(DistrictId district, ClassId schoolClass, Instant now) {
        Map<PersonId, Instant> expiries = new HashMap<>();
        sql.sql(EXPIRIES)
                .param("district", district.value())
                .param("class", schoolClass.number())
                .param("now", Timestamp.from(now))
                .query(row -> {
                    expiries.put(
                            new PersonId(row.getObject(1, UUID.class)),
                            row.getTimestamp(2).toInstant());
                });
        return expiries;
    }

    /** When the term of the class ends, if it has one. */
    Optional<Instant> endOfTerm(DistrictId district, ClassId schoolClass) {
        return sql.sql(END_OF_TERM)
                .param("district", district.value())
                .param("class", schoolClass.number())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    Optional<DistrictId> districtOf(byte[] hash) {
        return sql.sql(DISTRICT)
                .param("hash", hash)
                .query(UUID.class)
                .optional()
                .map(DistrictId::new);
    }

    Optional<Known> find(DistrictId district, byte[] hash) {
        return sql.sql(FIND)
                .param("district", district.value())
                .param("hash", hash)
                .query(CardStore::known)
                .optional();
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(
                PersonStore.person(row, number),
                new ClassId(row.getInt("class_number")),
                row.getTimestamp("expires_at").toInstant(),
                row.getBoolean("revoked"));
    }
}
