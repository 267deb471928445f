package org.foothold.schools;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads people as administrators keep them. */
@Repository
class PersonFileStore {
    private static final String SELECT = """
            SELECT p.person_id, p.given_name, p.family_name, p.language, p.grade, p.email, p.ended_at IS NOT NULL AS ended,
              p.source_id IS NOT NULL AS from_roster, EXISTS (SELECT FROM schools.staff_sign_ins s
                WHERE s.district_id = p.district_id AND s.person_id = p.person_id) AS signs_in
            FROM schools.people p WHERE p.district_id = :district""";
    private static final String FIND = SELECT + " AND p.person_id = :person";
    private static final String HERE = "AND p.ended_at IS NULL";
    private static final String LEFT = "AND p.ended_at IS NOT NULL";
    private static final String WORDS = """
            AND p.found_by LIKE ALL (ARRAY(SELECT '%' || schools.folded(word) || '%' FROM unnest(:words::text[]) AS word))""";
    private static final String HAS = """
            AND EXISTS (SELECT FROM schools.roles r
              WHERE r.district_id = p.district_id AND r.person_id = p.person_id""";
    private static final String THE_ROLE = "AND r.role = :role";
    private static final String IN_THE_SCHOOL = "AND r.school_id = :school";
    private static final String AFTER = """
            AND (p.listed_by, p.person_id) > (:afterName, :after)""";
    private static final String IN_ORDER = "ORDER BY p.listed_by, p.person_id LIMIT :limit";
    private static final String NAME = """
            SELECT listed_by FROM schools.people WHERE district_id = :district AND person_id = :person""";
    private static final String ROLES = """
            SELECT r.person_id, r.role, r.school_id, s.name FROM schools.roles r
            LEFT JOIN schools.schools s USING (district_id, school_id)
            WHERE r.district_id = :district AND r.person_id = ANY (:people) ORDER BY r.role, s.name""";

    private final JdbcClient sql;

    PersonFileStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<PersonFile> find(DistrictId district, PersonId person) {
        List<PersonFile> found = sql.sql(FIND)
                .param("district", district.value())
                .param("person", person.value())
                .query(PersonFileStore::file)
                .list();
        return withRoles(district, found).stream().findFirst();
    }

    /** In the order of family names. Only what is asked for stands in the statement, so that its plan fits. */
    List<PersonFile> search(DistrictId district, PersonSearch search, int limit) {
        List<String> words = SearchWords.of(search.words());
        Optional<String> afterName = Optional.ofNullable(search.after()).flatMap(after -> name(district, after));
        String statement = String.join(
                "\n",
                SELECT,
                search.ended() ? LEFT : HERE,
                words.isEmpty() ? "" : WORDS,
                search.role() == null && search.school() == null ? "" : has(search),
                afterName.isPresent() ? AFTER : "",
                IN_ORDER);
        List<PersonFile> found = sql.sql(statement)
                .param("district", district.value())
                .param("words", words.stream().map(PersonFileStore::literal).toArray(String[]::new))
                .param("role", search.role() == null ? null : search.role().name())
                .param(
                        "school",
                        search.school() == null ? null : search.school().value())
                .param("after", search.after() == null ? null : search.after().value())
                .param("afterName", afterName.orElse(null))
                .param("limit", limit)
                .query(PersonFileStore::file)
                .list();
        return withRoles(district, found);
    }

    private static String has(PersonSearch search) {
        return String.join(
                "\n", HAS, search.role() == null ? "" : THE_ROLE, search.school() == null ? "" : IN_THE_SCHOOL, ")");
    }

    private Optional<String> name(DistrictId district, PersonId person) {
        return sql.sql(NAME)
                .param("district", district.value())
                .param("person", person.value())
                .query(String.class)
                .optional();
    }

    /** What people type means itself, also where LIKE would read it otherwise. */
    static String literal(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private record HeldBy(PersonId person, PersonFile.Held held) {}

    private List<PersonFile> withRoles(DistrictId district, Collection<PersonFile> files) {
        Map<PersonId, List<PersonFile.Held>> held = sql
                .sql(ROLES)
                .param("district", district.value())
                .param(
                        "people",
                        files.stream().map(file -> file.person().id().value()).toArray(UUID[]::new))
                .query(PersonFileStore::heldBy)
                .list()
                .stream()
                .collect(Collectors.groupingBy(HeldBy::person, Collectors.mapping(HeldBy::held, Collectors.toList())));
        return files.stream()
                .map(file -> file.withRoles(held.getOrDefault(file.person().id(), List.of())))
                .toList();
    }

    private static PersonFile file(ResultSet row, int number) throws SQLException {
        return new PersonFile(
                PersonStore.person(row, number),
                row.getString("email"),
                List.of(),
                row.getBoolean("ended"),
                row.getBoolean("signs_in"),
                row.getBoolean("from_roster"));
    }

    private static HeldBy heldBy(ResultSet row, int number) throws SQLException {
        @Nullable UUID school = row.getObject("school_id", UUID.class);
        return new HeldBy(
                new PersonId(row.getObject("person_id", UUID.class)),
                new PersonFile.Held(
                        Role.valueOf(row.getString("role")),
                        school == null ? null : new SchoolId(school),
                        row.getString("name")));
    }
}
