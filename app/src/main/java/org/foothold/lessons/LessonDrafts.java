package org.foothold.lessons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.foothold.evidence.CheckId;
import org.foothold.evidence.DeviceTime;
import org.foothold.evidence.Draft;
import org.foothold.evidence.DraftField;
import org.foothold.evidence.Drafts;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.schools.Classes;
import org.springframework.stereotype.Service;

/** Door to what is being typed in a lesson: an answer by its student, a plan by its teacher. Nobody else sees it. */
@Service
public class LessonDrafts {
    private static final List<String> OF_ANSWER = List.of("answer", "reason", "confidence");
    private static final List<String> OF_PLAN = List.of(
            "goal", "criteria", "otherLanguage", "otherGoal", "otherCriteria", "target", "newTarget", "newKind");

    /** What was typed in a field, and when by the clock of its device. */
    public record Typed(String field, String words, DeviceTime at) {}

    /** What became of it. */
    public enum Saved {
        KEPT,
        /** Something typed later is kept, or an answer was sent since. */
        OLDER,
        /** There is no such field, or it is no text or too long. */
        NOT_TAKEN
    }

    private final Drafts drafts;
    private final Responses responses;
    private final Classes classes;

    LessonDrafts(Drafts drafts, Responses responses, Classes classes) {
        this.drafts = drafts;
        this.responses = responses;
        this.classes = classes;
    }

    public Saved saveAnswer(Actor actor, ClassId schoolClass, CheckId check, Typed typed) {
        responses.get(actor, schoolClass, check);
        return OF_ANSWER.contains(typed.field())
                ? save(actor, DraftField.ofCheck(schoolClass, check, typed.field()), typed)
                : Saved.NOT_TAKEN;
    }

    public Saved savePlan(Actor actor, ClassId schoolClass, LocalDate date, Typed typed) {
        classes.requireTeacher(actor, schoolClass);
        return OF_PLAN.contains(typed.field())
                ? save(actor, ofPlan(schoolClass, date, typed.field()), typed)
                : Saved.NOT_TAKEN;
    }

    /** By field; a field in which nothing was typed is missing. */
    public Map<String, Draft> listAnswer(Actor actor, ClassId schoolClass, CheckId check) {
        responses.get(actor, schoolClass, check);
        Map<String, Draft> typed = new TreeMap<>();
        drafts.ofCheck(actor, schoolClass, check)
                .forEach((key, draft) -> typed.put(key.substring(key.lastIndexOf(':') + 1), draft));
        return typed;
    }

    public Map<String, Draft> listPlan(Actor actor, ClassId schoolClass, LocalDate date) {
        classes.requireTeacher(actor, schoolClass);
        Map<DraftField, Draft> found = drafts.list(actor, ofPlan(schoolClass, date));
        Map<String, Draft> typed = new TreeMap<>();
        found.forEach((field, draft) ->
                typed.put(field.key().substring(field.key().lastIndexOf(':') + 1), draft));
        return typed;
    }

    /** What was typed by then is done with. */
    void discardPlan(Actor actor, ClassId schoolClass, LocalDate date, Instant until) {
        classes.requireTeacher(actor, schoolClass);
        drafts.discard(actor, ofPlan(schoolClass, date), until);
    }

    private static List<DraftField> ofPlan(ClassId schoolClass, LocalDate date) {
        return OF_PLAN.stream().map(field -> ofPlan(schoolClass, date, field)).toList();
    }

    private static DraftField ofPlan(ClassId schoolClass, LocalDate date, String field) {
        return DraftField.of("lesson:" + schoolClass + ":" + date + ":" + field);
    }

    private Saved save(Actor actor, DraftField field, Typed typed) {
        return switch (drafts.save(actor, field, typed.words(), typed.at())) {
            case SAVED -> Saved.KEPT;
            case OLDER_THAN_KEPT -> Saved.OLDER;
            case TOO_LONG, NOT_TEXT -> Saved.NOT_TAKEN;
        };
    }
}
