-- The district whose rows this transaction may see; NULL (nothing visible) outside a district.
CREATE FUNCTION foothold.current_district() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('foothold.district', true), '')::uuid;

-- Guards a table by row-level security and grants the runtime role what it may do with it.
-- Every table with a district_id calls this in the migration that creates it.
CREATE FUNCTION foothold.guard(guarded regclass, privileges text DEFAULT 'SELECT, INSERT, UPDATE, DELETE') RETURNS void
    LANGUAGE plpgsql
AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', guarded);
    EXECUTE format('CREATE POLICY same_district ON %s USING (district_id = foothold.current_district())', guarded);
    EXECUTE format('GRANT %s ON %s TO ${runtime}', privileges, guarded);
END
$$;

REVOKE EXECUTE ON FUNCTION foothold.guard(regclass, text) FROM PUBLIC;
GRANT USAGE ON SCHEMA foothold TO ${runtime};
