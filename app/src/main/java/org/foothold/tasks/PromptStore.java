package org.foothold.tasks;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PromptStore {
    private static final String INSERT = """
            INSERT INTO tasks.prompts (district_id, prompt_id, content, published_by, published_at)
            VALUES (:district, :prompt, :content::jsonb, :person, :at) ON CONFLICT DO NOTHING""";
    private static final String LIST = """
            SELECT prompt_id, content FROM tasks.prompts
            WHERE district_id = :district AND prompt_id = ANY (:prompts)""";

    private final JdbcClient sql;

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
        sql.sql(LIST)
                .param("district", district.value())
                .param("prompts", prompts.stream().map(PromptId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            new PromptId(row.getObject("prompt_id", UUID.class)),
                            PromptJson.read(row.getString("content")));
                });
        return Map.copyOf(found);
    }
}
