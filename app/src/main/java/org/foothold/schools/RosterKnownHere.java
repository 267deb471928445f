package org.foothold.schools;

/** What is here, each row with the id by which the roster that is prepared knows it: its own, or the one that it is to get. */
final class RosterKnownHere {
    private static final String JOINED = """
            LEFT JOIN schools.roster_joins j ON j.district_id = :district AND j.import_id = :import AND j.kind = '%s'
              AND j.known_id = k.%s AND j.same
            WHERE k.district_id = :district)""";

    static final String SCHOOLS = """
            (SELECT k.district_id, coalesce(k.source_id, j.source_id) AS source_id, k.school_id, k.name, k.ended_at,
              k.source_id IS NULL AS joined
            FROM schools.schools k
            """ + JOINED.formatted("SCHOOL", "school_id");

    static final String PEOPLE = """
            (SELECT k.district_id, coalesce(k.source_id, j.source_id) AS source_id, k.person_id, k.given_name, k.family_name,
              k.email, k.grade, k.ended_at, k.source_id IS NULL AS joined
            FROM schools.people k
            """ + JOINED.formatted("PERSON", "person_id");

    private RosterKnownHere() {}
}
