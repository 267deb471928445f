-- On shared devices a student's session ends with the lesson.
ALTER TABLE schools.classes ADD COLUMN shared_devices boolean NOT NULL DEFAULT false;

-- class_number: the class for whose lesson a student signed in. takes_name: by choosing a name from its list; a name is
-- taken once, until that session ends. An ended session gives its name back before the name is taken anew.
ALTER TABLE schools.sessions
    ADD COLUMN class_number integer,
    ADD COLUMN takes_name boolean NOT NULL DEFAULT false,
    ADD COLUMN nod_asked_at timestamptz,
    ADD CONSTRAINT sessions_class FOREIGN KEY (district_id, class_number) REFERENCES schools.classes,
    ADD CONSTRAINT sessions_names_stand_in_a_class CHECK (class_number IS NOT NULL OR NOT takes_name);
CREATE UNIQUE INDEX sessions_take_a_name_once ON schools.sessions (district_id, class_number, person_id) WHERE takes_name;
CREATE INDEX sessions_of_a_class ON schools.sessions (district_id, class_number) WHERE class_number IS NOT NULL;

-- A printed card. Its secret is made from the salt and the key of its sheet, and neither secret nor key is kept: the
-- sheet's address holds the key, so a teacher can print the sheet again and a copy of the database opens nothing.
CREATE TABLE schools.cards (
    district_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    class_number integer NOT NULL,
    person_id uuid NOT NULL,
    sheet_hash bytea NOT NULL,
    salt bytea NOT NULL,
    issued_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    CONSTRAINT cards_key PRIMARY KEY (district_id, token_hash),
    CONSTRAINT cards_class FOREIGN KEY (district_id, class_number) REFERENCES schools.classes,
    CONSTRAINT cards_person FOREIGN KEY (district_id, person_id) REFERENCES schools.people,
    CONSTRAINT cards_token UNIQUE (token_hash)
);
SELECT foothold.guard('schools.cards');
CREATE UNIQUE INDEX cards_one_holds ON schools.cards (district_id, class_number, person_id) WHERE revoked_at IS NULL;
CREATE INDEX cards_of_a_sheet ON schools.cards (district_id, sheet_hash);

CREATE FUNCTION schools.district_of_card(token_hash bytea) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
    RETURN (SELECT c.district_id FROM schools.cards c WHERE c.token_hash = $1);

CREATE TABLE schools.picture_sign_ins (
    district_id uuid NOT NULL,
    person_id uuid NOT NULL,
    pictures_hash text NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT picture_sign_ins_key PRIMARY KEY (district_id, person_id),
    CONSTRAINT picture_sign_ins_person FOREIGN KEY (district_id, person_id) REFERENCES schools.people
);
SELECT foothold.guard('schools.picture_sign_ins');
