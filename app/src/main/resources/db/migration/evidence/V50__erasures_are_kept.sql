-- What was erased, and when; by ids alone. What stands here is erased again whenever an older backup is brought back.
CREATE TABLE evidence.erasures (
    district_id uuid NOT NULL,
    erasure_id uuid NOT NULL,
    fact_id uuid,
    person_id uuid,
    erased_at timestamptz NOT NULL,
    CONSTRAINT erasures_key PRIMARY KEY (district_id, erasure_id),
    CONSTRAINT erasures_name_a_fact_or_a_person CHECK (num_nonnulls(fact_id, person_id) = 1)
);
SELECT foothold.guard('evidence.erasures', 'SELECT, INSERT');

-- Every node hears of an erasure once it is committed, and writes it down outside of the database, too.
CREATE FUNCTION evidence.tell_erasure() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    PERFORM pg_notify('foothold_erasures', '');
    RETURN NULL;
END
$$;
CREATE TRIGGER erasures_told AFTER INSERT ON evidence.erasures
    FOR EACH STATEMENT EXECUTE FUNCTION evidence.tell_erasure();

-- A restore calls each function of this name, as the owner, after it has read the backup and the erasures made since.
-- What somebody wrote after asking to forget what was before stays.
CREATE FUNCTION evidence.replay_erasures() RETURNS void
    LANGUAGE sql
BEGIN ATOMIC
    UPDATE evidence.writings w SET words = NULL, reason = NULL, salt = NULL, erased_at = e.erased_at
    FROM evidence.erasures e, evidence.facts f
    WHERE w.erased_at IS NULL AND e.district_id = w.district_id
      AND f.district_id = w.district_id AND f.fact_id = w.fact_id
      AND (e.fact_id = w.fact_id OR (e.person_id = f.by_id AND f.arrived_at <= e.erased_at));
    DELETE FROM evidence.drafts d USING evidence.erasures e
    WHERE e.district_id = d.district_id AND e.person_id = d.person_id AND d.typed_at <= e.erased_at;
END;
REVOKE EXECUTE ON FUNCTION evidence.replay_erasures() FROM PUBLIC;
