package org.foothold.targets;

import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.foothold.kernel.DistrictId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Searches the editions that a district uses, through the index of their words. */
@Repository
class StandardSearchStore {
    /** A very common word matches half a framework; more than these are not ranked, only found by one more word. */
    static final int CANDIDATES = 400;

    private static final String USED = """
            SELECT f.edition_id FROM targets.frameworks f
            WHERE f.district_id = :district AND f.removed_at IS NULL
                AND (:framework::uuid IS NULL OR f.framework_id = :framework::uuid)""";
    /** For each term the word in use that looks most like it: itself where it is one. Codes are left as they are. */
    static final String MEANT = """
            SELECT coalesce((
                SELECT w.word FROM targets.words w
                WHERE w.word % t.term AND t.term !~ '[0-9]' AND w.edition_id IN (
            """ + USED + """
                )
                ORDER BY similarity(w.word, t.term) DESC, abs(length(w.word) - length(t.term)), w.word LIMIT 1), t.term)
            FROM unnest(:terms::text[]) WITH ORDINALITY AS t (term, n) ORDER BY t.n""";

    static final String SEARCH = """
            WITH used AS (
                SELECT f.edition_id, targets.configuration(e.language) AS configuration
                FROM targets.frameworks f JOIN targets.editions e USING (edition_id)
                WHERE f.district_id = :district AND f.removed_at IS NULL
                    AND (:framework::uuid IS NULL OR f.framework_id = :framework::uuid)),
            asked AS (
                SELECT used.edition_id, targets.search_query(:terms::text[], used.configuration) AS query FROM used),
            found AS (
                SELECT c.edition_id, c.place, ts_rank(c.search, asked.query) AS rank, c.exact
                FROM asked CROSS JOIN LATERAL (
                    SELECT h.edition_id, h.place, h.search, h.codes @@ :code::tsquery AS exact
                    FROM targets.standards h
                    WHERE numnode(asked.query) > 0
                        AND h.search @@ (asked.query && quote_literal('#' || asked.edition_id)::tsquery)
                    LIMIT :candidates) c)
            """ + StandardStore.COLUMNS + """
            FROM found JOIN targets.standards s USING (edition_id, place) JOIN targets.editions e USING (edition_id)
            ORDER BY found.exact DESC, found.rank DESC, e.title, s.edition_id, s.place LIMIT :limit""";

    private final JdbcClient sql;
    private final StandardStore standards;

    StandardSearchStore(JdbcClient sql, StandardStore standards) {
        this.sql = sql;
        this.standards = standards;
    }

    /** The words most like these that the standards hold. */
    SearchWords meant(DistrictId district, SearchWords words, @Nullable FrameworkId framework) {
        return new SearchWords(sql.sql(MEANT)
                .param("district", district.value())
                .param("framework", framework == null ? null : framework.value(), Types.OTHER)
                .param("terms", words.array())
                .query((row, number) -> row.getString(1))
                .list());
    }

    List<FoundStandard> search(DistrictId district, SearchWords words, @Nullable FrameworkId framework, int limit) {
        record Hit(Standard standard, String title) {}
        List<Hit> hits = sql.sql(SEARCH)
                .param("district", district.value())
                .param("framework", framework == null ? null : framework.value(), Types.OTHER)
                .param("terms", words.array())
                .param("code", words.code())
                .param("candidates", CANDIDATES)
                .param("limit", limit)
                .query((row, number) -> new Hit(StandardStore.standard(row, number), row.getString("framework_title")))
                .list();
        Map<EditionId, List<Integer>> places = new HashMap<>();
        hits.forEach(hit -> places.computeIfAbsent(hit.standard().edition(), none -> new ArrayList<>())
                .add(hit.standard().place()));
        Map<EditionId, List<Standard>> above = new HashMap<>();
        places.forEach((edition, at) -> above.put(edition, standards.listAncestors(edition, at)));
        return hits.stream()
                .map(hit -> new FoundStandard(
                        hit.standard(),
                        hit.title(),
                        above.getOrDefault(hit.standard().edition(), List.of()).stream()
                                .filter(each -> each.contains(hit.standard()))
                                .toList()))
                .toList();
    }
}
