package org.foothold.schools;

import java.util.List;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.Problem;
import org.foothold.kernel.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The addresses with which staff sign in, when a roster says other ones. An address signs in one person alone: where it is
 * somebody else's already, who is here keeps the old one. In a demo what other districts have is not told.
 */
@Repository
class RosterAddressStore {
    private static final String TAKEN = """
            SELECT s.source_id, btrim(s.given_name || ' ' || s.family_name) AS name, s.email, t.person_id IS NOT NULL AS here, t.email AS was
            FROM schools.staged_people s LEFT JOIN
            """ + RosterKnownHere.PEOPLE + """
             t ON t.source_id = s.source_id
            WHERE s.district_id = :district AND NOT s.ended AND s.email IS NOT NULL
              AND EXISTS (SELECT FROM schools.staged_roles w
                WHERE w.district_id = :district AND w.person_source = s.source_id AND w.role NOT IN ('STUDENT', 'FAMILY'))
              AND NOT EXISTS (SELECT FROM schools.roster_joins j WHERE j.district_id = :district AND j.import_id = :import
                AND j.kind = 'PERSON' AND j.source_id = s.source_id AND j.asked)
              AND (EXISTS (SELECT FROM schools.staff_sign_ins i WHERE i.district_id = :district
                  AND i.email = lower(s.email) AND i.person_id IS DISTINCT FROM t.person_id)
                OR EXISTS (SELECT FROM schools.districts d WHERE d.district_id = :district AND d.kind = 'real'
                  AND schools.district_of_email(s.email) <> :district))
            ORDER BY s.source_id""";
    /** Two who come, or one who comes and one who is here without signing in yet. */
    private static final String SHARED = """
            WITH coming AS (
              SELECT s.source_id, btrim(s.given_name || ' ' || s.family_name) AS name, lower(s.email) AS email
              FROM schools.staged_people s
              WHERE s.district_id = :district AND NOT s.ended AND s.email IS NOT NULL
                AND EXISTS (SELECT FROM schools.staged_roles w
                  WHERE w.district_id = :district AND w.person_source = s.source_id AND w.role NOT IN ('STUDENT', 'FAMILY')))
            SELECT a.email, a.name, b.name AS other FROM coming a JOIN coming b ON b.email = a.email AND b.source_id > a.source_id
            UNION ALL
            SELECT a.email, a.name, btrim(t.given_name || ' ' || t.family_name)
            FROM coming a JOIN schools.people t ON t.district_id = :district AND lower(t.email) = a.email AND t.ended_at IS NULL
            WHERE NOT EXISTS (SELECT FROM schools.staged_people o WHERE o.district_id = :district AND o.source_id = t.source_id)
              AND NOT EXISTS (SELECT FROM schools.roster_joins j WHERE j.district_id = :district AND j.import_id = :import
                AND j.kind = 'PERSON' AND j.source_id = a.source_id AND j.known_id = t.person_id)
              AND NOT EXISTS (SELECT FROM schools.staff_sign_ins i WHERE i.district_id = :district AND i.person_id = t.person_id)
              AND EXISTS (SELECT FROM schools.roles r
                WHERE r.district_id = :district AND r.person_id = t.person_id AND r.role NOT IN ('STUDENT', 'FAMILY'))
            ORDER BY 1, 2, 3""";

    private static final String LEAVE = """
            UPDATE schools.staged_people SET email = :was WHERE district_id = :district AND source_id = :source""";
    private static final String CARRY = """
            UPDATE schools.staff_sign_ins i SET email = lower(p.email)
            FROM schools.people p, schools.staged_people s
            WHERE s.district_id = :district AND NOT s.ended AND p.district_id = :district AND p.source_id = s.source_id
              AND i.district_id = :district AND i.person_id = p.person_id AND i.email <> lower(p.email)
              AND schools.district_of_email(p.email) IS NULL
              AND NOT EXISTS (SELECT FROM schools.people o JOIN schools.staff_sign_ins oi USING (district_id, person_id)
                WHERE o.district_id = :district AND o.person_id <> p.person_id AND lower(o.email) = lower(p.email))""";

    private final JdbcClient sql;

    RosterAddressStore(JdbcClient sql) {
        this.sql = sql;
    }

    private record Taken(
            String source,
            String name,
            String email,
            boolean here,
            @Nullable String was) {}

    /** Tells whose new address is somebody else's, and leaves them the old one. */
    void leaveTaken(DistrictId district, RosterImport each, Problems warnings) {
        List<Taken> taken = sql.sql(TAKEN)
                .param("district", district.value())
                .param("import", each.id().value())
                .query((row, number) -> new Taken(
                        row.getString("source_id"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getBoolean("here"),
                        row.getString("was")))
                .list();
        for (Taken one : taken) {
            warnings.add(new Problem(
                    each.source(),
                    0,
                    "email",
                    one.email(),
                    "schools.roster.email-taken",
                    List.of(one.name(), one.email())));
            if (one.here()) {
                sql.sql(LEAVE)
                        .param("district", district.value())
                        .param("source", one.source())
                        .param("was", one.was())
                        .update();
            }
        }
    }

    /** Tells who has one address together, of whom only one can sign in. */
    void warnOfShared(DistrictId district, RosterImport each, Problems warnings) {
        sql.sql(SHARED)
                .param("district", district.value())
                .param("import", each.id().value())
                .query((row, number) -> List.of(row.getString("name"), row.getString("other"), row.getString("email")))
                .list()
                .forEach(shared -> warnings.add(new Problem(
                        each.source(), 0, "email", shared.getLast(), "schools.roster.email-shared", shared)));
    }

    /** Whose address was changed signs in with the new one. */
    void carryOver(DistrictId district) {
        sql.sql(CARRY).param("district", district.value()).update();
    }
}
