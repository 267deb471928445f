-- A teacher lets the room screen show what was answered to a check, from whatever device; a check that starts anew hides it.
ALTER TABLE lessons.checks ADD COLUMN in_room boolean NOT NULL DEFAULT false;

-- A question aside is about none of the lesson's targets: its answers are evidence of nothing.
ALTER TABLE lessons.checks
    ADD COLUMN aside boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT checks_aside_name_no_target CHECK (NOT aside OR target_id IS NULL);
