-- Demo districts that were made to the end. One that was left half made has no row and is never shown.
CREATE TABLE demo.makings (
    district_id uuid NOT NULL,
    seed bigint NOT NULL,
    shown_day date NOT NULL,
    made_at timestamptz NOT NULL,
    CONSTRAINT makings_key PRIMARY KEY (district_id)
);
SELECT foothold.guard('demo.makings', 'SELECT, INSERT');

GRANT USAGE ON SCHEMA demo TO ${runtime};
