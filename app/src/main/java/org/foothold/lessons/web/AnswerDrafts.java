package org.foothold.lessons.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.foothold.evidence.CheckId;
import org.foothold.evidence.DeviceTime;
import org.foothold.evidence.Draft;
import org.foothold.evidence.DraftField;
import org.foothold.evidence.Drafts;
import org.foothold.evidence.FactId;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Ids;
import org.foothold.lessons.Check;
import org.springframework.stereotype.Component;

/** What a student is typing in an answer: its fields, saved one by one. */
@Component
class AnswerDrafts {
    static final String ANSWER = "answer";
    static final String REASON = "reason";
    static final String CONFIDENCE = "confidence";
    private static final String BETWEEN = ",";

    private final Drafts drafts;
    private final Ids ids;

    AnswerDrafts(Drafts drafts, Ids ids) {
        this.drafts = drafts;
        this.ids = ids;
    }

    /** The id of a fact about to be made in a page without script. */
    FactId nextId() {
        return new FactId(ids.next());
    }

    /** All that the student is typing in the answers to these checks. */
    Map<CheckId, Map<String, Draft>> list(Actor actor, ClassId schoolClass, List<Check> checks) {
        return drafts.ofChecks(
                actor, schoolClass, checks.stream().map(Check::id).toList());
    }

    /** What was typed after the answer that stands, if anything. */
    static Optional<StudentCheck.Typed> typed(
            Map<String, Draft> fields, Check check, Optional<StudentCheck.Sent> sent) {
        Map<String, Draft> saved = fields.entrySet().stream()
                .filter(each -> sent.isEmpty()
                        || each.getValue().typedAt().isAfter(sent.get().at()))
                .collect(Collectors.toMap(each -> name(each.getKey()), Map.Entry::getValue));
        if (saved.isEmpty()) {
            return Optional.empty();
        }
        StudentCheck.Typed before = sent.map(StudentCheck.Sent::typed).orElse(StudentCheck.Typed.NOTHING);
        return Optional.of(new StudentCheck.Typed(
                word(saved, ANSWER).map(words -> values(check, words)).orElse(before.answer()),
                word(saved, REASON).orElse(before.reason()),
                word(saved, CONFIDENCE).orElse(before.confidence())));
    }

    /** Keeps what a page without script sent and could not be taken. */
    void keep(Actor actor, ClassId schoolClass, CheckId check, StudentCheck.Typed typed, DeviceTime at) {
        drafts.save(actor, DraftField.ofCheck(schoolClass, check, ANSWER), String.join(BETWEEN, typed.answer()), at);
        drafts.save(actor, DraftField.ofCheck(schoolClass, check, REASON), typed.reason(), at);
    }

    private static Optional<String> word(Map<String, Draft> saved, String field) {
        return Optional.ofNullable(saved.get(field)).map(Draft::words);
    }

    private static List<String> values(Check check, String words) {
        if (words.isEmpty()) {
            return List.of();
        }
        return switch (check.prompt().kind()) {
            case MULTIPLE_CHOICE, MULTIPLE_ANSWERS, TRUE_FALSE ->
                Arrays.stream(words.split(BETWEEN, -1)).toList();
            case NUMBER, SHORT_TEXT -> List.of(words);
        };
    }

    private static String name(String key) {
        return key.substring(key.lastIndexOf(':') + 1);
    }
}
