package org.foothold.schools;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.DistrictId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JoinStore {
    private static final String DISTRICT = "SELECT schools.district_of_class_code(:code)";
    private static final String STUDENTS = """
            SELECT p.person_id, p.given_name, p.family_name, p.language, p.grade,
              EXISTS (SELECT FROM schools.sessions s
                WHERE s.district_id = e.district_id AND s.class_number = e.class_number AND s.person_id = e.person_id
                  AND s.takes_name AND s.expires_at > :now) AS taken,
              EXISTS (SELECT FROM schools.picture_sign_ins i
                WHERE i.district_id = e.district_id AND i.person_id = e.person_id) AS pictures,
            """ + Namesakes.NUMBER + """
             FROM schools.enrolments e JOIN schools.people p USING (district_id, person_id)
            """ + Namesakes.JOIN + """
            WHERE e.district_id = :district AND e.class_number = :class AND e.role = 'STUDENT'
              AND e.ended_at IS NULL AND p.ended_at IS NULL
            ORDER BY schools.in_order(p.given_name), schools.in_order(p.family_name), p.person_id""";

    private final JdbcClient sql;
    private final Clock clock;

    JoinStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A student of a class, whether somebody has taken the name, whether there is a picture password. */
    record Listed(Person person, boolean taken, boolean pictures) {}

    Optional<DistrictId> districtOf(String code) {
        return sql.sql(DISTRICT)
                .param("code", code)
                .query(UUID.class)
                .optional()
                .map(DistrictId::new);
    }

    List<Listed> listStudents(DistrictId district, ClassId schoolClass) {
        return sql.sql(STUDENTS)
                .param("district", district.value())
                .param("class", schoolClass.number())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) ->
                        new Listed(Namesakes.person(row, n), row.getBoolean("taken"), row.getBoolean("pictures")))
                .list();
    }
}
