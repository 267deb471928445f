-- Nodes keep sessions and memberships in memory. Whoever changes them, by whatever way, every node hears of it when the
-- change is committed.
CREATE FUNCTION schools.tell_memberships() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    PERFORM pg_notify('foothold_memberships', changed.district_id || ' ' || changed.class_number)
    FROM (SELECT DISTINCT district_id, class_number FROM changed_rows) AS changed;
    RETURN NULL;
END
$$;
CREATE TRIGGER enrolments_told_when_inserted AFTER INSERT ON schools.enrolments
    REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION schools.tell_memberships();
CREATE TRIGGER enrolments_told_when_updated AFTER UPDATE ON schools.enrolments
    REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION schools.tell_memberships();
CREATE TRIGGER enrolments_told_when_deleted AFTER DELETE ON schools.enrolments
    REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION schools.tell_memberships();

-- Being seen (seen_at) is no change; it happens all the time.
CREATE FUNCTION schools.tell_session() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    PERFORM pg_notify('foothold_sessions', 'session ' || encode(OLD.token_hash, 'hex'));
    RETURN NULL;
END
$$;
CREATE TRIGGER sessions_told AFTER DELETE OR UPDATE OF person_id, lesson_only_class, expires_at ON schools.sessions
    FOR EACH ROW EXECUTE FUNCTION schools.tell_session();

CREATE FUNCTION schools.tell_person() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        NEW := OLD;
    END IF;
    -- An import touches everybody, but only those who are signed in are kept in memory.
    IF EXISTS (SELECT FROM schools.sessions s
               WHERE s.district_id = NEW.district_id AND s.person_id = NEW.person_id) THEN
        PERFORM pg_notify('foothold_sessions', 'person ' || NEW.person_id);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER people_told AFTER UPDATE OF given_name, family_name, language, ended_at ON schools.people
    FOR EACH ROW
    WHEN ((OLD.given_name, OLD.family_name, OLD.language, OLD.ended_at)
        IS DISTINCT FROM (NEW.given_name, NEW.family_name, NEW.language, NEW.ended_at))
    EXECUTE FUNCTION schools.tell_person();
CREATE TRIGGER roles_told AFTER INSERT OR UPDATE OR DELETE ON schools.roles
    FOR EACH ROW EXECUTE FUNCTION schools.tell_person();
