-- Students read goal and criteria in a second language where the teacher wrote them in it; else as they were planned.
ALTER TABLE lessons.lessons
    ADD COLUMN translated_into text NOT NULL DEFAULT '',
    ADD COLUMN translated_goal text NOT NULL DEFAULT '',
    ADD COLUMN translated_criteria text[] NOT NULL DEFAULT '{}',
    ADD CONSTRAINT lessons_translations_name_their_language CHECK (
        (translated_into = '') = (translated_goal = '' AND translated_criteria = '{}')),
    ADD CONSTRAINT lessons_translated_goals_are_short CHECK (char_length(translated_goal) <= 500);
