package org.foothold.schools;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PersonChangeStore {
    private static final String CHANGE = """
            UPDATE schools.people SET given_name = :given, family_name = :family, email = :email
            WHERE district_id = :district AND person_id = :person""";
    /** Who signs in with an address signs in with the new one. */
    private static final String CHANGE_SIGN_IN = """
            UPDATE schools.staff_sign_ins SET email = :email WHERE district_id = :district AND person_id = :person""";
    /**
     * Somebody of whatever district who signs in with the address, or a colleague who is to. In a demo, where anybody may
     * ask and nobody signs in by address, what other districts have is not told.
     */
    private static final String TAKEN = """
            SELECT EXISTS (SELECT FROM schools.people p JOIN schools.roles r USING (district_id, person_id)
                WHERE p.district_id = :district AND p.person_id IS DISTINCT FROM :person AND lower(p.email) = :email
                  AND p.ended_at IS NULL AND r.role NOT IN ('STUDENT', 'FAMILY'))
              OR (EXISTS (SELECT FROM schools.districts WHERE district_id = :district AND kind = 'real')
                AND schools.district_of_email(:email) IS NOT NULL AND NOT EXISTS (SELECT FROM schools.staff_sign_ins
                WHERE district_id = :district AND person_id = :person AND email = :email))""";

    private static final String END = """
            UPDATE schools.people SET ended_at = :at WHERE district_id = :district AND person_id = :person""";
    private static final String RESTORE = """
            UPDATE schools.people SET ended_at = NULL WHERE district_id = :district AND person_id = :person""";
    private static final String REVOKE_ROLE = """
            DELETE FROM schools.roles WHERE district_id = :district AND person_id = :person AND role = :role
              AND school_id IS NOT DISTINCT FROM :school""";
    /** Two who would leave each other the last one wait for each other. */
    private static final String LOCK = """
            SELECT district_id FROM schools.districts WHERE district_id = :district FOR UPDATE""";

    private static final String OTHER_ADMINISTRATORS = """
            SELECT EXISTS (SELECT FROM schools.roles r JOIN schools.people p USING (district_id, person_id)
              JOIN schools.staff_sign_ins s USING (district_id, person_id)
              WHERE r.district_id = :district AND r.role = 'ADMINISTRATOR' AND p.ended_at IS NULL
                AND r.person_id <> :person)""";

    private final JdbcClient sql;
    private final Clock clock;

    PersonChangeStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** True if the address is somebody else's for signing in; {@code person} is null for somebody new. */
    boolean isTaken(DistrictId district, @Nullable PersonId person, String email) {
        return sql.sql(TAKEN)
                .param("district", district.value())
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .param("email", email)
                .query(Boolean.class)
                .single();
    }

    /** Throws {@link StaffSignInStore.EmailTaken}, and has changed nothing, if somebody else took the address just now. */
    @Transactional(propagation = Propagation.NESTED)
    public void change(DistrictId district, PersonId person, ListedName name, @Nullable String email) {
        of(CHANGE, district, person)
                .param("given", name.givenName())
                .param("family", name.familyName())
                .param("email", email)
                .update();
        if (email != null) {
            changeSignIn(district, person, email);
        }
    }

    private void changeSignIn(DistrictId district, PersonId person, String email) {
        try {
            of(CHANGE_SIGN_IN, district, person).param("email", email).update();
        } catch (DuplicateKeyException e) {
            throw new StaffSignInStore.EmailTaken(e);
        }
    }

    void end(DistrictId district, PersonId person) {
        of(END, district, person).param("at", Timestamp.from(clock.instant())).update();
    }

    void restore(DistrictId district, PersonId person) {
        of(RESTORE, district, person).update();
    }

    /** False if there is no such role. */
    boolean revokeRole(DistrictId district, PersonId person, Role role, @Nullable SchoolId school) {
        return of(REVOKE_ROLE, district, person)
                        .param("role", role.name())
                        .param("school", school == null ? null : school.value(), Types.OTHER)
                        .update()
                == 1;
    }

    /** True if somebody else administers the district and can sign in; holds until the transaction ends. */
    boolean hasOtherAdministrator(DistrictId district, PersonId person) {
        sql.sql(LOCK).param("district", district.value()).query().singleRow();
        return of(OTHER_ADMINISTRATORS, district, person).query(Boolean.class).single();
    }

    private JdbcClient.StatementSpec of(String statement, DistrictId district, PersonId person) {
        return sql.sql(statement).param("district", district.value()).param("person", person.value());
    }
}
