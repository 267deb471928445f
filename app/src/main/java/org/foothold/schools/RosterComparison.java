package org.foothold.schools;

import java.util.List;

/**
 * The statements that compare the staged rows with what is there. A row enters a list only if it changes something, so
 * importing the same twice lists nothing.
 */
final class RosterComparison {
    private static final String NEVER = "false";
    private static final String FIELDS = """
            CROSS JOIN LATERAL (
              SELECT coalesce(jsonb_agg(jsonb_build_array(field,
                  coalesce(array_remove(was, NULL), '{}'), coalesce(array_remove(becomes, NULL), '{}'))), '[]') AS fields
              FROM (VALUES %s) AS v(field, was, becomes)
              WHERE NOT s.ended AND (t.district_id IS NOT NULL OR field IN ('roles', 'school')) AND was IS DISTINCT FROM becomes) f
            WHERE s.district_id = :district
              AND CASE WHEN s.ended THEN t.district_id IS NOT NULL AND t.ended_at IS NULL
                  ELSE t.district_id IS NULL OR %s OR f.fields <> '[]' END
            """;
    private static final String WHAT = """
            SELECT :district::uuid AS district_id, :import::uuid AS import_id, '%s' AS kind,
              CASE WHEN s.ended THEN 'ENDED' WHEN t.district_id IS NULL THEN 'ADDED' WHEN %s THEN 'JOINED' ELSE 'CHANGED' END
                AS change,
            """;
    private static final String RETURNS =
            "('returns', ARRAY[CASE WHEN t.ended_at IS NULL THEN NULL ELSE 'ended' END], ARRAY[NULL])";

    /** Whoever is known by an address alone and gets another name by it shall be seen among what changes. */
    private static final String OTHER_NAME = """
            schools.folded(t.given_name || ' ' || t.family_name) <> schools.folded(s.given_name || ' ' || s.family_name)""";

    private static final String SCHOOLS = WHAT.formatted("SCHOOL", "t.joined") + """
              left(coalesce(s.name, t.name), 200) AS name, s.source_id, f.fields
            FROM schools.staged_schools s LEFT JOIN
            """ + RosterKnownHere.SCHOOLS + """
             t USING (district_id, source_id)
            """
            + FIELDS.formatted("('name', ARRAY[t.name], ARRAY[s.name]), " + RETURNS, "t.joined");

    private static final String TERMS = WHAT.formatted("TERM", NEVER) + """
              left(coalesce(s.name, t.name), 200) AS name, s.source_id, f.fields
            FROM schools.staged_terms s LEFT JOIN schools.terms t USING (district_id, source_id)
            """ + FIELDS.formatted("""
            ('name', ARRAY[t.name], ARRAY[s.name]),
            ('starts', ARRAY[t.starts_on::text], ARRAY[s.starts_on::text]),
            ('ends', ARRAY[t.ends_on::text], ARRAY[s.ends_on::text]),
            """ + RETURNS, NEVER);

    private static final String PEOPLE =
            WHAT.formatted("PERSON", "t.joined AND NOT " + OTHER_NAME) + """
              left(btrim(coalesce(s.family_name, t.family_name) || ', ' || coalesce(s.given_name, t.given_name), ', '), 200)
                AS name, s.source_id, f.fields
            FROM schools.staged_people s LEFT JOIN
            """ + RosterKnownHere.PEOPLE + """
             t USING (district_id, source_id)
            LEFT JOIN (
              SELECT r.person_id,
                array_agg(DISTINCT r.role || coalesce(' ' || c.name, '') ORDER BY r.role || coalesce(' ' || c.name, '')) AS roles,
                array_agg(DISTINCT r.role || coalesce(' ' || c.source_id, '')) AS keys
              FROM schools.roles r
              JOIN schools.people p USING (district_id, person_id)
              LEFT JOIN schools.schools c USING (district_id, school_id)
              LEFT JOIN schools.staged_roles w ON w.district_id = r.district_id AND w.person_source = p.source_id
                AND w.role = r.role AND w.school_source IS NOT DISTINCT FROM c.source_id
              WHERE r.district_id = :district AND (r.source_id IS NOT NULL OR w.source_id IS NOT NULL)
              GROUP BY r.person_id) is_now ON is_now.person_id = t.person_id
            LEFT JOIN (
              SELECT r.person_source,
                array_agg(DISTINCT r.role || coalesce(' ' || coalesce(n.name, c.name), '')
                  ORDER BY r.role || coalesce(' ' || coalesce(n.name, c.name), '')) AS roles,
                array_agg(DISTINCT r.role || coalesce(' ' || r.school_source, '')) AS keys
              FROM schools.staged_roles r
              LEFT JOIN schools.schools c ON c.district_id = r.district_id AND c.source_id = r.school_source
              LEFT JOIN schools.staged_schools n ON n.district_id = r.district_id AND n.source_id = r.school_source AND NOT n.ended
              WHERE r.district_id = :district
              GROUP BY r.person_source) shall_be ON shall_be.person_source = s.source_id
            """
                    + FIELDS.formatted("""
            ('given-name', ARRAY[t.given_name], ARRAY[s.given_name]),
            ('family-name', ARRAY[t.family_name], ARRAY[s.family_name]),
            ('email', ARRAY[t.email], ARRAY[s.email]),
            ('grade', ARRAY[t.grade], ARRAY[s.grade]),
            ('roles', CASE WHEN is_now.keys IS DISTINCT FROM shall_be.keys THEN coalesce(is_now.roles, '{}') END,
              CASE WHEN is_now.keys IS DISTINCT FROM shall_be.keys THEN coalesce(shall_be.roles, '{}') END),
            """ + RETURNS, "t.joined");

    private static final String CLASSES = WHAT.formatted("CLASS", NEVER) + """
              left(coalesce(s.name, t.name), 200) AS name, s.source_id, f.fields
            FROM schools.staged_classes s LEFT JOIN schools.classes t USING (district_id, source_id)
            LEFT JOIN schools.schools was_school ON was_school.district_id = :district AND was_school.school_id = t.school_id
            LEFT JOIN schools.schools school ON school.district_id = :district AND school.source_id = s.school_source
            LEFT JOIN schools.staged_schools new_school
              ON new_school.district_id = :district AND new_school.source_id = s.school_source AND NOT new_school.ended
            LEFT JOIN schools.terms was_term ON was_term.district_id = :district AND was_term.term_id = t.term_id
            LEFT JOIN schools.terms term ON term.district_id = :district AND term.source_id = s.term_source
            LEFT JOIN schools.staged_terms new_term
              ON new_term.district_id = :district AND new_term.source_id = s.term_source AND NOT new_term.ended
            CROSS JOIN LATERAL (SELECT was_school.source_id IS DISTINCT FROM s.school_source AS school,
              was_term.source_id IS DISTINCT FROM s.term_source AS term) moves
            """ + FIELDS.formatted("""
            ('name', ARRAY[t.name], ARRAY[s.name]),
            ('school', CASE WHEN moves.school THEN ARRAY[was_school.name] END,
              CASE WHEN moves.school THEN ARRAY[coalesce(new_school.name, school.name)] END),
            ('term', CASE WHEN moves.term THEN ARRAY[was_term.name, was_term.source_id] END,
              CASE WHEN moves.term THEN ARRAY[coalesce(new_term.name, term.name), s.term_source] END),
            ('subject', ARRAY[t.subject], ARRAY[coalesce(s.subject, t.subject)]),
            ('grade', ARRAY[t.grade], ARRAY[coalesce(s.grade, t.grade)]),
            """ + RETURNS, NEVER);

    private static final String ENROLMENTS = WHAT.formatted("ENROLMENT", NEVER) + """
              left(coalesce(sp.family_name || ', ' || sp.given_name, p.family_name || ', ' || p.given_name, ''), 120)
                || ' · ' || left(coalesce(sc.name, c.name, ''), 80) AS name,
              s.source_id,
              CASE WHEN s.ended THEN '[]'::jsonb
                WHEN t.district_id IS NULL AND s.role = 'STUDENT' THEN '[["role", [], ["STUDENT"]]]'::jsonb
                WHEN t.district_id IS NULL THEN '[["role", [], ["TEACHER"]]]'::jsonb
                ELSE jsonb_build_array(jsonb_build_array(CASE WHEN t.role <> s.role THEN 'role' ELSE 'returns' END,
                  ARRAY[t.role], ARRAY[s.role])) END AS fields
            FROM schools.staged_enrolments s
            LEFT JOIN schools.classes c ON c.district_id = :district AND c.source_id = s.class_source
            LEFT JOIN
            """ + RosterKnownHere.PEOPLE + """
             p ON p.source_id = s.person_source
            LEFT JOIN schools.enrolments t
              ON t.district_id = :district AND t.class_number = c.class_number AND t.person_id = p.person_id
            LEFT JOIN schools.staged_classes sc ON sc.district_id = :district AND sc.source_id = s.class_source
            LEFT JOIN schools.staged_people sp ON sp.district_id = :district AND sp.source_id = s.person_source
            WHERE s.district_id = :district
              AND CASE WHEN s.ended THEN t.district_id IS NOT NULL AND t.ended_at IS NULL
                  ELSE t.district_id IS NULL OR t.role <> s.role OR t.ended_at IS NOT NULL END
            """;

    /** For each kind what would change: district_id, import_id, kind, change, name, source_id, fields. */
    static final List<String> CHANGES = List.of(SCHOOLS, TERMS, PEOPLE, CLASSES, ENROLMENTS);

    private RosterComparison() {}
}
