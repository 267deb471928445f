package org.foothold.tasks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Published prompts. One is named by its content and never changes, so whoever has read it need not read it again: this node
 * remembers those that were asked for lately.
 */
@Repository
class PromptStore {
    private static final int REMEMBERED = 20_000;
    private static final String INSERT = """
            INSERT INTO tasks.prompts (district_id, prompt_id, content, published_by, published_at)
            VALUES (:district, :prompt, :content::jsonb, :person, :at) ON CONFLICT DO NOTHING""";
    private static final String LIST = """
            SELECT prompt_id, content FROM tasks.prompts
            WHERE district_id = :district AND prompt_id = ANY (:prompts)""";

    private record Key(DistrictId district, PromptId prompt) {}

    private final JdbcClient sql;
    private final Cache<Key, Prompt> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    PromptStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(DistrictId district, PromptId prompt, String content, PersonId by, Instant at) {
        sql.sql(INSERT)
                .param("district", district.value())
                .param("prompt", prompt.value())
                .param("content", content)
                .param("person", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    Map<PromptId, Prompt> list(DistrictId district, Collection<PromptId> prompts) {
        Map<PromptId, Prompt> found = new HashMap<>();
        List<PromptId> unknown = new ArrayList<>();
        for (PromptId prompt : prompts) {
            @Nullable Prompt known = remembered.getIfPresent(new Key(district, prompt));
            if (known == null) {
                unknown.add(prompt);
            } else {
                found.put(prompt, known);
            }
        }
        if (!unknown.isEmpty()) {
            found.putAll(read(district, unknown));
        }
        return Map.copyOf(found);
    }

    private Map<PromptId, Prompt> read(DistrictId district, List<PromptId> prompts) {
        Map<PromptId, Prompt> read = new HashMap<>();
        sql.sql(LIST)
                .param("district", district.value())
                .param("prompts", prompts.stream().map(PromptId::value).toArray(UUID[]::new))
                .query(row -> {
                    read.put(
                            new PromptId(row.getObject("prompt_id", UUID.class)),
                            PromptJson.read(row.getString("content")));
                });
        read.forEach((prompt, content) -> remembered.put(new Key(district, prompt), content));
        return read;
    }
}
