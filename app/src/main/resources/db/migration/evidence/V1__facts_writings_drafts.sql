-- What was seen FOR learning. Rows are inserted and never changed: the runtime role may do nothing else.
-- No column holds a number of worth. People are opaque keys without a foreign key, so that they can be forgotten.
CREATE TABLE evidence.facts (
    district_id uuid NOT NULL,
    fact_id uuid NOT NULL,
    kind text NOT NULL,
    about_id uuid NOT NULL,
    by_id uuid NOT NULL,
    class_number integer NOT NULL,
    lesson_id uuid,
    check_id uuid,
    prompt_id uuid,
    judged_id uuid,
    targets uuid[] NOT NULL,
    target_versions integer[] NOT NULL,
    method text NOT NULL,
    shows text NOT NULL,
    judge text NOT NULL,
    confidence text,
    performed_at timestamptz NOT NULL,
    arrived_at timestamptz NOT NULL,
    happened_at timestamptz NOT NULL,
    replaces_id uuid,
    content_hash bytea NOT NULL,
    CONSTRAINT facts_key PRIMARY KEY (district_id, fact_id),
    CONSTRAINT facts_replace_facts FOREIGN KEY (district_id, replaces_id) REFERENCES evidence.facts,
    CONSTRAINT facts_judge_facts FOREIGN KEY (district_id, judged_id) REFERENCES evidence.facts,
    CONSTRAINT facts_id_time_ordered CHECK (uuid_extract_version(fact_id) = 7),
    CONSTRAINT facts_kind CHECK (kind IN ('RESPONSE', 'OBSERVATION', 'JUDGEMENT')),
    CONSTRAINT facts_method CHECK (method IN
        ('SELECTED_RESPONSE', 'WRITTEN_RESPONSE', 'PERFORMANCE', 'PERSONAL_COMMUNICATION')),
    CONSTRAINT facts_shows CHECK (shows IN
        ('NOT_JUDGED', 'DOES_NOT_FIT', 'FITS', 'NOT_YET', 'ON_THE_WAY', 'SECURE', 'GOING_FURTHER')),
    CONSTRAINT facts_judge CHECK (judge IN ('NOBODY', 'KEY', 'TEACHER', 'PEER', 'SELF')),
    CONSTRAINT facts_judged_by_somebody CHECK ((shows = 'NOT_JUDGED') = (judge = 'NOBODY')),
    CONSTRAINT facts_confidence CHECK (confidence IN ('GUESSING', 'UNSURE', 'FAIRLY_SURE', 'SURE')),
    CONSTRAINT facts_response_answers_a_check CHECK
        ((kind = 'RESPONSE') = (check_id IS NOT NULL AND prompt_id IS NOT NULL)),
    CONSTRAINT facts_only_responses_are_confident CHECK (confidence IS NULL OR kind = 'RESPONSE'),
    CONSTRAINT facts_only_judgements_judge CHECK (judged_id IS NULL OR kind = 'JUDGEMENT'),
    CONSTRAINT facts_targets_have_versions CHECK (cardinality(targets) = cardinality(target_versions)),
    CONSTRAINT facts_happen_before_they_arrive CHECK (happened_at <= arrived_at)
);
SELECT foothold.guard('evidence.facts', 'SELECT, INSERT');
CREATE INDEX facts_of_a_check ON evidence.facts (district_id, check_id) WHERE check_id IS NOT NULL;
CREATE INDEX facts_of_a_person ON evidence.facts (district_id, about_id, happened_at);
CREATE INDEX facts_of_a_class ON evidence.facts (district_id, class_number, happened_at, fact_id);

-- What a person wrote in a fact lies apart, so that it can be erased while the fact stays. The salt goes with it:
-- without it nobody can find the words again by trying which ones give the hash.
CREATE TABLE evidence.writings (
    district_id uuid NOT NULL,
    fact_id uuid NOT NULL,
    words text,
    reason text,
    salt bytea,
    erased_at timestamptz,
    CONSTRAINT writings_key PRIMARY KEY (district_id, fact_id),
    CONSTRAINT writings_fact FOREIGN KEY (district_id, fact_id) REFERENCES evidence.facts,
    CONSTRAINT writings_are_whole_or_erased CHECK (
        CASE WHEN erased_at IS NULL THEN words IS NOT NULL AND salt IS NOT NULL
        ELSE words IS NULL AND reason IS NULL AND salt IS NULL END),
    CONSTRAINT writings_words_length CHECK (char_length(words) <= 20000),
    CONSTRAINT writings_reason_length CHECK (char_length(reason) <= 20000)
);
SELECT foothold.guard('evidence.writings', 'SELECT, INSERT');
GRANT UPDATE (words, reason, salt, erased_at) ON evidence.writings TO ${runtime};

CREATE FUNCTION evidence.only_erase() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    IF OLD.erased_at IS NOT NULL OR NEW.erased_at IS NULL THEN
        RAISE EXCEPTION 'a writing can be erased, once, and nothing else' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER writings_only_erase BEFORE UPDATE ON evidence.writings
    FOR EACH ROW EXECUTE FUNCTION evidence.only_erase();

-- What is being typed: changeable, and nobody else's.
CREATE TABLE evidence.drafts (
    district_id uuid NOT NULL,
    person_id uuid NOT NULL,
    field text NOT NULL,
    class_number integer,
    check_id uuid,
    words text NOT NULL,
    typed_at timestamptz NOT NULL,
    saved_at timestamptz NOT NULL,
    CONSTRAINT drafts_key PRIMARY KEY (district_id, person_id, field),
    CONSTRAINT drafts_field_length CHECK (char_length(field) BETWEEN 1 AND 200),
    CONSTRAINT drafts_words_length CHECK (char_length(words) <= 20000),
    CONSTRAINT drafts_check_in_a_class CHECK (check_id IS NULL OR class_number IS NOT NULL)
);
SELECT foothold.guard('evidence.drafts');

GRANT USAGE ON SCHEMA evidence TO ${runtime};
