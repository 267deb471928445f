-- A demo that a new one has taken the place of: nobody comes in there any more.
ALTER TABLE demo.makings ADD COLUMN ended_at timestamptz;
GRANT UPDATE (ended_at) ON demo.makings TO ${runtime};
