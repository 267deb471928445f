package org.foothold.evidence;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.foothold.kernel.DistrictId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes a batch of facts of one district and says of each what became of it. */
@Repository
class BatchStore {
    /** Sorted by id, so that two nodes with the same facts never wait for each other in a circle. */
    private static final String INSERT = """
            WITH sent AS (
              SELECT * FROM unnest(:ids::uuid[], :kinds::text[], :about::uuid[], :by::uuid[], :classes::integer[],
                  :lessons::uuid[], :checks::uuid[], :prompts::uuid[], :judged::uuid[], :targets::text[],
                  :versions::text[], :methods::text[], :shows::text[], :judges::text[], :confidences::text[],
                  :performed::timestamptz[], :arrived::timestamptz[], :happened::timestamptz[], :replaces::uuid[],
                  :hashes::bytea[], :words::text[], :reasons::text[], :salts::bytea[])
                AS s(fact_id, kind, about_id, by_id, class_number, lesson_id, check_id, prompt_id, judged_id, targets,
                  target_versions, method, shows, judge, confidence, performed_at, arrived_at, happened_at, replaces_id,
                  content_hash, words, reason, salt)
            ), kept AS (
              INSERT INTO evidence.facts (district_id, fact_id, kind, about_id, by_id, class_number, lesson_id,
                check_id, prompt_id, judged_id, targets, target_versions, method, shows, judge, confidence,
                performed_at, arrived_at, happened_at, replaces_id, content_hash)
              SELECT :district, fact_id, kind, about_id, by_id, class_number, lesson_id,
                check_id, prompt_id, judged_id, targets::uuid[], target_versions::integer[], method, shows, judge,
                confidence, performed_at, arrived_at, happened_at, replaces_id, content_hash
              FROM sent ORDER BY fact_id
              ON CONFLICT (district_id, fact_id) DO NOTHING
              RETURNING fact_id
            ), written AS (
              INSERT INTO evidence.writings (district_id, fact_id, words, reason, salt)
              SELECT :district, fact_id, words, reason, salt FROM sent JOIN kept USING (fact_id) WHERE words IS NOT NULL
            ), cleared AS (
              DELETE FROM evidence.drafts d USING sent s JOIN kept USING (fact_id)
              WHERE d.district_id = :district AND d.person_id = s.by_id AND d.check_id = s.check_id
                AND d.typed_at <= s.happened_at
            )
            SELECT fact_id FROM kept""";

    /** A fact may name one of the same student only, and an answer only an answer to the same check. */
    private static final String KNOWN = """
            SELECT fact_id, about_id, check_id FROM evidence.facts
            WHERE district_id = :district AND fact_id = ANY (:ids::uuid[])""";

    private record Named(UUID about, @Nullable UUID check) {}

    private final JdbcClient sql;
    private final KeptStore keptBefore;

    BatchStore(JdbcClient sql, KeptStore keptBefore) {
        this.sql = sql;
        this.keptBefore = keptBefore;
    }

    /** One receipt for each, in their order. Runs in a transaction; a receipt counts when that is committed. */
    List<Receipt> write(DistrictId district, List<Waiting> batch) {
        Map<UUID, Waiting> first = new HashMap<>();
        batch.forEach(each -> first.putIfAbsent(id(each), each));
        Set<UUID> strangers = namingUnknown(district, first);
        List<Waiting> sent = first.values().stream()
                .filter(each -> !strangers.contains(id(each)))
                .sorted(Comparator.comparing(BatchStore::id))
                .toList();
        Set<UUID> kept = sent.isEmpty() ? Set.of() : insert(district, sent);
        Map<FactId, Kept> there = kept.size() == batch.size() ? Map.of() : there(district, batch);
        return batch.stream()
                .map(each -> first.get(id(each)) == each && kept.contains(id(each))
                        ? new Receipt.Accepted(each.arrivedAt())
                        : receipt(each, there.get(each.fact().id())))
                .toList();
    }

    private Map<FactId, Kept> there(DistrictId district, List<Waiting> batch) {
        return keptBefore.byId(
                district, batch.stream().map(each -> each.fact().id()).collect(Collectors.toSet()));
    }

    private static Receipt receipt(Waiting waiting, @Nullable Kept there) {
        if (there == null) {
            return new Receipt.Refused(Receipt.Why.NAMES_UNKNOWN_FACT);
        }
        return waiting.isKeptAs(there)
                ? new Receipt.AlreadyThere(there.arrivedAt())
                : new Receipt.Refused(Receipt.Why.SAME_ID_OTHER_CONTENT);
    }

    /** Those that replace or judge a fact that is neither in the log nor on its way beside them. */
    private Set<UUID> namingUnknown(DistrictId district, Map<UUID, Waiting> sent) {
        Set<UUID> names = new HashSet<>();
        sent.values().forEach(each -> names.addAll(named(each.fact())));
        if (names.isEmpty()) {
            return Set.of();
        }
        Map<UUID, Named> known = known(district, names);
        sent.values().stream()
                .filter(each -> names.contains(id(each)))
                .forEach(each -> known.putIfAbsent(
                        id(each), new Named(each.fact().about().value(), check(each.fact()))));
        Set<UUID> strangers = new HashSet<>();
        sent.values().stream().filter(each -> !namesOnly(known, each.fact())).forEach(each -> strangers.add(id(each)));
        return strangers;
    }

    private static boolean namesOnly(Map<UUID, Named> known, Fact fact) {
        @Nullable
        Named replaced =
                fact.replaces() == null ? null : known.get(fact.replaces().value());
        boolean replacesWell = fact.replaces() == null || new Named(fact.about().value(), check(fact)).equals(replaced);
        boolean judgesWell = named(fact).stream().allMatch(name -> {
            @Nullable Named one = known.get(name);
            return one != null && one.about().equals(fact.about().value());
        });
        return replacesWell && judgesWell;
    }

    private static Set<UUID> named(Fact fact) {
        Set<UUID> names = new HashSet<>();
        if (fact.replaces() != null) {
            names.add(fact.replaces().value());
        }
        if (fact.content() instanceof Content.Judgement(@Nullable FactId of, String words) && of != null) {
            names.add(of.value());
        }
        return names;
    }

    private Map<UUID, Named> known(DistrictId district, Set<UUID> names) {
        Map<UUID, Named> known = new HashMap<>();
        sql.sql(KNOWN)
                .param("district", district.value())
                .param("ids", names.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    known.put(
                            row.getObject("fact_id", UUID.class),
                            new Named(row.getObject("about_id", UUID.class), row.getObject("check_id", UUID.class)));
                });
        return known;
    }

    private Set<UUID> insert(DistrictId district, List<Waiting> sent) {
        return Set.copyOf(sql.sql(INSERT)
                .param("district", district.value())
                .params(new Columns(sent).all())
                .query(UUID.class)
                .list());
    }

    private static UUID id(Waiting waiting) {
        return waiting.fact().id().value();
    }

    private static @Nullable UUID check(Fact fact) {
        return fact.content() instanceof Content.Response response
                ? response.check().value()
                : null;
    }
}
