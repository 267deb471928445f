-- Every word of an edition's statements once, so that a search for a word that nobody wrote can find the one most like it.
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

CREATE TABLE targets.words (
    edition_id uuid NOT NULL,
    word text NOT NULL,
    CONSTRAINT words_key PRIMARY KEY (edition_id, word),
    CONSTRAINT words_edition FOREIGN KEY (edition_id) REFERENCES targets.editions ON DELETE CASCADE
);
CREATE INDEX words_alike ON targets.words USING gin (word public.gin_trgm_ops);
GRANT SELECT, INSERT ON targets.words TO ${runtime};

INSERT INTO targets.words (edition_id, word)
SELECT DISTINCT s.edition_id, w.word
FROM targets.standards s CROSS JOIN LATERAL regexp_split_to_table(lower(s.plain), '[^[:alpha:]]+') AS w (word)
WHERE length(w.word) BETWEEN 3 AND 60;
