-- What a student does next on a target, said by the student or by a teacher of the class. Never changed, only followed by
-- another; the words can be erased.
CREATE TABLE growth.next_steps (
    district_id uuid NOT NULL,
    next_step_id uuid NOT NULL,
    person_id uuid NOT NULL,
    target_id uuid NOT NULL,
    class_number integer NOT NULL,
    author_id uuid NOT NULL,
    said_at timestamptz NOT NULL,
    words text,
    done_at timestamptz,
    CONSTRAINT next_steps_key PRIMARY KEY (district_id, next_step_id),
    CONSTRAINT next_steps_person FOREIGN KEY (district_id, person_id) REFERENCES schools.people,
    CONSTRAINT next_steps_author FOREIGN KEY (district_id, author_id) REFERENCES schools.people,
    CONSTRAINT next_steps_class FOREIGN KEY (district_id, class_number) REFERENCES schools.classes,
    CONSTRAINT next_steps_say_something CHECK (btrim(words) <> '' AND length(words) <= 1000)
);
SELECT foothold.guard('growth.next_steps', 'SELECT, INSERT, UPDATE');
CREATE INDEX next_steps_of_a_person ON growth.next_steps (district_id, person_id, target_id, said_at DESC);

GRANT USAGE ON SCHEMA growth TO ${runtime};
