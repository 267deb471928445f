-- Teachers write 6.RP.1 or 6rp1 for 6.RP.A.1: what is left of the tails of a code without the marks between its parts, with
-- and without the single letters in its middle.
CREATE FUNCTION targets.loose(tails text[]) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (
        SELECT coalesce(array_agg(DISTINCT form.loose), '{}')
        FROM unnest(tails) AS tail CROSS JOIN LATERAL (VALUES
            (translate(tail, '.-_', '')),
            (translate(regexp_replace(tail, '(?<=[._-])[a-z][._-]', '', 'g'), '.-_', ''))) AS form (loose)
        WHERE form.loose ~ '[0-9]' AND form.loose ~ '[a-z]' AND form.loose <> ALL (tails));

-- As before, and a code also as it is without the marks between its parts.
CREATE OR REPLACE FUNCTION targets.search_query(terms text[], configuration regconfig) RETURNS tsquery
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = '' SET client_min_messages = warning
AS $$
DECLARE
    term text;
    loose text;
    words tsquery;
    asked tsquery := '';
BEGIN
    FOREACH term IN ARRAY terms LOOP
        words := pg_catalog.to_tsquery(configuration, pg_catalog.quote_literal(term) || ':*');
        IF numnode(words) > 0 OR term ~ '[0-9]' THEN
            words := words || (pg_catalog.quote_literal(term) || ':*')::tsquery;
            loose := translate(term, '.-_', '');
            IF loose ~ '[0-9]' AND loose ~ '[a-z]' THEN
                words := words || (pg_catalog.quote_literal(loose) || ':*')::tsquery;
            END IF;
            asked := asked && words;
        END IF;
    END LOOP;
    RETURN asked;
END
$$;
GRANT EXECUTE ON FUNCTION targets.loose(text[]) TO ${runtime};

UPDATE targets.standards
SET codes = codes || array_to_tsvector(targets.loose(tsvector_to_array(codes))),
    search = search || setweight(array_to_tsvector(targets.loose(tsvector_to_array(codes))), 'A')
WHERE code IS NOT NULL;

UPDATE targets.target_versions v SET search = v.search || s.codes
FROM targets.standards s WHERE s.edition_id = v.edition_id AND s.standard_id = v.standard_id;
