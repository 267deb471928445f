package org.foothold.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.foothold.targets.TargetVersion;
import org.jspecify.annotations.Nullable;

/** A batch of facts turned on its side: one array for each column, as one statement takes them. */
final class Columns {
    private final List<Waiting> batch;
    private final Map<String, Object> all = new HashMap<>();

    Columns(List<Waiting> batch) {
        this.batch = batch;
        whoAndWhere();
        findings();
        times();
        contents();
        writings();
    }

    Map<String, Object> all() {
        return all;
    }

    private void whoAndWhere() {
        ofFact("ids", Fact::id);
        ofFact("about", Fact::about);
        texts("by", Waiting::by);
        all.put(
                "classes",
                batch.stream()
                        .map(each -> each.fact().setting().schoolClass().number())
                        .toArray(Integer[]::new));
        ofFact("lessons", fact -> fact.setting().lesson());
        ofFact("replaces", Fact::replaces);
        ofFact("targets", fact -> array(fact, target -> target.id().toString()));
        ofFact("versions", fact -> array(fact, target -> Integer.toString(target.version())));
    }

    private void findings() {
        ofFact("methods", fact -> fact.method().name());
        ofFact("shows", fact -> fact.finding().shows().name());
        ofFact("judges", fact -> fact.finding().judge().name());
    }

    private void times() {
        ofFact("performed", fact -> fact.time().performedAt());
        texts("arrived", Waiting::arrivedAt);
        texts("happened", each -> each.fact().time().happenedAt(each.arrivedAt()));
    }

    private void contents() {
        ofFact("kinds", fact -> kind(fact.content()));
        ofFact("checks", fact -> fact.content() instanceof Content.Response response ? response.check() : null);
        ofFact("prompts", fact -> fact.content() instanceof Content.Response response ? response.prompt() : null);
        ofFact(
                "confidences",
                fact -> fact.content() instanceof Content.Response response ? response.confidence() : null);
        ofFact("judged", fact -> fact.content() instanceof Content.Judgement judgement ? judgement.of() : null);
        all.put("hashes", batch.stream().map(Waiting::hash).toArray(byte[][]::new));
    }

    private void writings() {
        texts("words", each -> each.writing().isEmpty() ? null : each.writing().words());
        texts("reasons", each -> each.writing().reason());
        all.put("salts", batch.stream().map(Waiting::salt).toArray(byte[][]::new));
    }

    private void ofFact(String column, Function<Fact, @Nullable Object> part) {
        texts(column, each -> part.apply(each.fact()));
    }

    private void texts(String column, Function<Waiting, @Nullable Object> part) {
        @Nullable String[] texts = new @Nullable String[batch.size()];
        for (int i = 0; i < texts.length; i++) {
            @Nullable Object value = part.apply(batch.get(i));
            texts[i] = value == null ? null : value.toString();
        }
        all.put(column, texts);
    }

    /** As PostgreSQL writes an array: an array of arrays of different lengths is no array to it. */
    private static String array(Fact fact, Function<TargetVersion, String> part) {
        return fact.targets().stream().map(part).collect(Collectors.joining(",", "{", "}"));
    }

    static String kind(Content content) {
        return switch (content) {
            case Content.Response response -> "RESPONSE";
            case Content.Observation observation -> "OBSERVATION";
            case Content.Judgement judgement -> "JUDGEMENT";
        };
    }
}
