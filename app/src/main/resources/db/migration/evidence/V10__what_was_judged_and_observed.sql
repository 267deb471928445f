-- What teachers said of answers, found from the answers; and who was observed when. Answers themselves pay nothing for these.
CREATE INDEX facts_judged ON evidence.facts (district_id, judged_id) WHERE judged_id IS NOT NULL;
CREATE INDEX facts_observed ON evidence.facts (district_id, class_number, about_id) WHERE kind = 'OBSERVATION';
