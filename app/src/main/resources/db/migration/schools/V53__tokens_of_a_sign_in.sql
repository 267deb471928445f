-- What students come in by is taken back (a card is lost, a nod is over); a token made then holds as long as that sign-in,
-- whose hash it names, and no longer. Null for who signed in with a password.
ALTER TABLE schools.api_tokens ADD COLUMN sign_in bytea;
