package org.foothold.schools;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Reach;
import org.foothold.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ApiTokenStore {
    private static final String INSERT = """
            INSERT INTO schools.api_tokens (district_id, token_id, token_hash, person_id, name, scopes, issued_at, expires_at, sign_in)
            VALUES (:district, :id, :hash, :person, :name, :scopes, :issued, :expires, :signIn)""";
    /** One of a sign-in is over with it, and with the nod that had opened it. */
    private static final String HOLDS = """
             t.revoked_at IS NULL AND t.expires_at > :now AND (t.sign_in IS NULL OR EXISTS (
              SELECT FROM schools.sessions s
              WHERE s.district_id = t.district_id AND s.token_hash = t.sign_in AND s.expires_at > :now
                AND s.lesson_only_class IS NULL))
            """;

    private static final String LIST = """
            SELECT t.token_id, t.name AS token_name, t.scopes, t.issued_at, t.expires_at FROM schools.api_tokens t
            WHERE t.district_id = :district AND t.person_id = :person AND""" + HOLDS + """
             ORDER BY t.issued_at DESC""";
    private static final String REVOKE = """
            UPDATE schools.api_tokens t SET revoked_at = :now
            WHERE t.district_id = :district AND t.person_id = :person AND t.token_id = :id AND""" + HOLDS;
    private static final String REVOKE_ALL = """
            UPDATE schools.api_tokens t SET revoked_at = :now
            WHERE t.district_id = :district AND t.person_id = :person AND""" + HOLDS;
    private static final String TELL = "SELECT pg_notify('foothold_sessions', :what)";
    private static final String DISTRICT = "SELECT schools.district_of_api_token(:hash)";
    private static final String FIND = """
            SELECT t.token_id, t.name AS token_name, t.scopes, t.issued_at, t.expires_at,
                   coalesce(encode(t.sign_in, 'hex'), t.token_id::text) AS sign_in, p.person_id, p.given_name, p.family_name, CASE WHEN t.sign_in IS NOT NULL THEN ARRAY['STUDENT']
                     ELSE ARRAY(SELECT DISTINCT r.role FROM schools.roles r
                       WHERE r.district_id = t.district_id AND r.person_id = t.person_id) END AS roles
            FROM schools.api_tokens t JOIN schools.people p USING (district_id, person_id)
            WHERE t.district_id = :district AND t.token_hash = :hash AND p.ended_at IS NULL AND""" + HOLDS;

    private final JdbcClient sql;

    ApiTokenStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Actor actor, ApiToken token, byte[] hash, byte @Nullable [] signIn) {
        sql.sql(INSERT)
                .param("district", actor.district().value())
                .param("id", token.id())
                .param("hash", hash)
                .param("person", actor.person().value())
                .param("name", token.name())
                .param("scopes", token.scopes().toArray(String[]::new))
                .param("issued", Timestamp.from(token.issuedAt()))
                .param("expires", Timestamp.from(token.expiresAt()))
                .param("signIn", signIn)
                .update();
    }

    List<ApiToken> list(DistrictId district, PersonId person, Instant now) {
        return of(LIST, district, person, now).query(ApiTokenStore::token).list();
    }

    boolean revoke(DistrictId district, PersonId person, UUID token, Instant now) {
        boolean revoked = of(REVOKE, district, person, now).param("id", token).update() == 1;
        tell(person);
        return revoked;
    }

    void revokeAll(DistrictId district, PersonId person, Instant now) {
        of(REVOKE_ALL, district, person, now).update();
        tell(person);
    }

    /** So that streams end that were opened with a token. */
    private void tell(PersonId person) {
        sql.sql(TELL)
                .param("what", "person " + person)
                .query((row, number) -> true)
                .single();
    }

    private JdbcClient.StatementSpec of(String statement, DistrictId district, PersonId person, Instant now) {
        return sql.sql(statement)
                .param("district", district.value())
                .param("person", person.value())
                .param("now", Timestamp.from(now));
    }

    Optional<DistrictId> districtOf(byte[] hash) {
        return sql.sql(DISTRICT)
                .param("hash", hash)
                .query(UUID.class)
                .optional()
                .map(DistrictId::new);
    }

    Optional<ApiTokens.Bearer> find(DistrictId district, byte[] hash, Instant now) {
        return sql.sql(FIND)
                .param("district", district.value())
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query((row, number) -> bearer(district, row, number))
                .optional();
    }

    private static ApiTokens.Bearer bearer(DistrictId district, ResultSet row, int number) throws SQLException {
        Set<Role> roles = texts(row.getArray("roles")).map(Role::valueOf).collect(Collectors.toSet());
        PersonId person = new PersonId(row.getObject("person_id", UUID.class));
        String name = (row.getString("given_name") + " " + row.getString("family_name")).strip();
        return new ApiTokens.Bearer(
                new Actor(district, person, roles, new Reach.Everything()),
                name,
                token(row, number),
                row.getString("sign_in"));
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getObject("token_id", UUID.class),
                row.getString("token_name"),
                texts(row.getArray("scopes")).collect(Collectors.toSet()),
                row.getTimestamp("issued_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }

    private static Stream<String> texts(Array array) throws SQLException {
        return Stream.of((String[]) array.getArray());
    }
}
