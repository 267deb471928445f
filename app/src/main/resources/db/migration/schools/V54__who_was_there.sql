-- Since when somebody has belonged to the class: a check that was asked before they came did not ask them. Null: since before
-- this was kept.
ALTER TABLE schools.enrolments ADD COLUMN started_at timestamptz;

-- Teachers look for it at every answer that comes in.
CREATE INDEX sessions_that_ask_for_a_nod ON schools.sessions (district_id, class_number) WHERE nod_asked_at IS NOT NULL;
