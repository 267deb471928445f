-- A dated class meeting with a goal. One a day for each class, so that its address is its date.
CREATE TABLE lessons.lessons (
    district_id uuid NOT NULL,
    lesson_id uuid NOT NULL,
    class_number integer NOT NULL,
    held_on date NOT NULL,
    goal text NOT NULL,
    criteria text[] NOT NULL,
    opened_at timestamptz,
    closed_at timestamptz,
    planned_by uuid NOT NULL,
    planned_at timestamptz NOT NULL,
    removed_at timestamptz,
    CONSTRAINT lessons_key PRIMARY KEY (district_id, lesson_id),
    CONSTRAINT lessons_class FOREIGN KEY (district_id, class_number) REFERENCES schools.classes,
    CONSTRAINT lessons_have_a_goal CHECK (btrim(goal) <> '' AND char_length(goal) <= 500),
    CONSTRAINT lessons_open_before_they_close CHECK (closed_at IS NULL OR opened_at IS NOT NULL)
);
SELECT foothold.guard('lessons.lessons');
CREATE UNIQUE INDEX lessons_one_a_day ON lessons.lessons (district_id, class_number, held_on) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX lessons_one_open ON lessons.lessons (district_id, class_number)
    WHERE opened_at IS NOT NULL AND closed_at IS NULL AND removed_at IS NULL;

CREATE TABLE lessons.lesson_targets (
    district_id uuid NOT NULL,
    lesson_id uuid NOT NULL,
    place integer NOT NULL,
    target_id uuid NOT NULL,
    target_version integer NOT NULL,
    CONSTRAINT lesson_targets_key PRIMARY KEY (district_id, lesson_id, place),
    CONSTRAINT lesson_targets_once UNIQUE (district_id, lesson_id, target_id),
    CONSTRAINT lesson_targets_lesson FOREIGN KEY (district_id, lesson_id) REFERENCES lessons.lessons,
    CONSTRAINT lesson_targets_target FOREIGN KEY (district_id, target_id, target_version)
        REFERENCES targets.target_versions
);
SELECT foothold.guard('lessons.lesson_targets');
CREATE INDEX lesson_targets_of_a_target ON lessons.lesson_targets (district_id, target_id);

-- A prompt to the class. It waits, runs, or was stopped; at most one task runs at a time. A restatement asks students
-- to say the goal in their own words and runs as long as the lesson is open.
CREATE TABLE lessons.checks (
    district_id uuid NOT NULL,
    check_id uuid NOT NULL,
    lesson_id uuid NOT NULL,
    place integer NOT NULL,
    purpose text NOT NULL,
    prompt_id uuid NOT NULL,
    asks_reason boolean NOT NULL,
    asks_confidence boolean NOT NULL,
    target_id uuid,
    target_version integer,
    started_at timestamptz,
    stopped_at timestamptz,
    removed_at timestamptz,
    CONSTRAINT checks_key PRIMARY KEY (district_id, check_id),
    CONSTRAINT checks_lesson FOREIGN KEY (district_id, lesson_id) REFERENCES lessons.lessons,
    CONSTRAINT checks_prompt FOREIGN KEY (district_id, prompt_id) REFERENCES tasks.prompts,
    CONSTRAINT checks_target FOREIGN KEY (district_id, target_id, target_version) REFERENCES targets.target_versions,
    CONSTRAINT checks_whole_target CHECK ((target_id IS NULL) = (target_version IS NULL)),
    CONSTRAINT checks_purpose CHECK (purpose IN ('TASK', 'RESTATEMENT')),
    CONSTRAINT checks_start_before_they_stop CHECK (stopped_at IS NULL OR started_at <= stopped_at)
);
SELECT foothold.guard('lessons.checks');
CREATE INDEX checks_of_a_lesson ON lessons.checks (district_id, lesson_id, place);
CREATE UNIQUE INDEX checks_one_running ON lessons.checks (district_id, lesson_id)
    WHERE purpose = 'TASK' AND started_at IS NOT NULL AND stopped_at IS NULL AND removed_at IS NULL;
CREATE UNIQUE INDEX checks_one_restatement ON lessons.checks (district_id, lesson_id) WHERE purpose = 'RESTATEMENT';

-- What a teacher noticed in a group of answers, what it means, what comes next.
CREATE TABLE lessons.noticings (
    district_id uuid NOT NULL,
    noticing_id uuid NOT NULL,
    lesson_id uuid NOT NULL,
    check_id uuid NOT NULL,
    answer_group text NOT NULL,
    students uuid[] NOT NULL,
    noticed text NOT NULL,
    means text NOT NULL,
    next_step text NOT NULL,
    noted_by uuid NOT NULL,
    noted_at timestamptz NOT NULL,
    done_at timestamptz,
    removed_at timestamptz,
    CONSTRAINT noticings_key PRIMARY KEY (district_id, noticing_id),
    CONSTRAINT noticings_lesson FOREIGN KEY (district_id, lesson_id) REFERENCES lessons.lessons,
    CONSTRAINT noticings_check FOREIGN KEY (district_id, check_id) REFERENCES lessons.checks,
    CONSTRAINT noticings_say_something CHECK (btrim(noticed) <> '')
);
SELECT foothold.guard('lessons.noticings');
CREATE INDEX noticings_of_a_lesson ON lessons.noticings (district_id, lesson_id, noted_at);

-- Nodes keep in memory what is asked, so that an answer costs no query. Whoever changes it, every node hears of it.
CREATE FUNCTION lessons.tell_checks() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    PERFORM pg_notify('foothold_checks', c.district_id || ' ' || c.check_id)
    FROM lessons.checks c JOIN (SELECT DISTINCT district_id, lesson_id FROM changed_rows) AS changed
        USING (district_id, lesson_id);
    RETURN NULL;
END
$$;
CREATE TRIGGER checks_told AFTER UPDATE ON lessons.checks
    REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION lessons.tell_checks();
CREATE TRIGGER lessons_told AFTER UPDATE ON lessons.lessons
    REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION lessons.tell_checks();
CREATE TRIGGER lesson_targets_told_when_added AFTER INSERT ON lessons.lesson_targets
    REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION lessons.tell_checks();
CREATE TRIGGER lesson_targets_told_when_taken AFTER DELETE ON lessons.lesson_targets
    REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION lessons.tell_checks();

GRANT USAGE ON SCHEMA lessons TO ${runtime};
