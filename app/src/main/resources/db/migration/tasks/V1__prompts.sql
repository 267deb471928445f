-- Published prompts. The id is a hash of the content, so rows are inserted and never changed.
CREATE TABLE tasks.prompts (
    district_id uuid NOT NULL,
    prompt_id uuid NOT NULL,
    content jsonb NOT NULL,
    published_by uuid NOT NULL,
    published_at timestamptz NOT NULL,
    CONSTRAINT prompts_key PRIMARY KEY (district_id, prompt_id),
    CONSTRAINT prompts_kind CHECK (content ->> 'kind' IN
        ('SHORT_TEXT', 'MULTIPLE_CHOICE', 'MULTIPLE_ANSWERS', 'TRUE_FALSE', 'NUMBER')),
    CONSTRAINT prompts_ask CHECK (btrim(content ->> 'question') <> '')
);
SELECT foothold.guard('tasks.prompts', 'SELECT, INSERT');

GRANT USAGE ON SCHEMA tasks TO ${runtime};
