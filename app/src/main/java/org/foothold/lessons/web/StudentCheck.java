package org.foothold.lessons.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foothold.evidence.Attempts;
import org.foothold.evidence.Confidence;
import org.foothold.evidence.Content;
import org.foothold.evidence.Entry;
import org.foothold.evidence.FactId;
import org.foothold.kernel.Words;
import org.foothold.lessons.Check;
import org.foothold.lessons.ClassPicture.Judged;
import org.foothold.tasks.Answer;
import org.foothold.tasks.PromptKind;
import org.jspecify.annotations.Nullable;

/**
 * A check as one student sees it: what is asked, what was sent, what is being typed. Nothing of its key.
 *
 * @param sent the answer that stands
 * @param typed what stands in the fields
 * @param form under which ids the form makes a fact in a page without script
 * @param wrong the key of the words that say why the last answer was not taken, or empty
 */
public record StudentCheck(Check check, @Nullable Sent sent, Typed typed, Form form, String wrong) {
    /** The fact that a form makes, and the one before it that it replaces. */
    public record Form(FactId id, @Nullable FactId replaces) {
        public String replacesText() {
            return replaces == null ? "" : replaces.toString();
        }
    }

    /** An answer in the log, and what the teacher said of it, if anything. */
    public record Sent(
            FactId id,
            Answer answer,
            Typed typed,
            Instant at,
            boolean late,
            @Nullable Judged said) {
        static Optional<Sent> of(Check check, Attempts attempts, Map<FactId, Judged> said) {
            Entry entry = attempts.latest();
            if (!(entry.fact().content() instanceof Content.Response response)) {
                return Optional.empty();
            }
            return Answer.fromJson(response.answer())
                    .map(answer -> new Sent(
                            entry.fact().id(),
                            answer,
                            Typed.of(answer, response),
                            entry.happenedAt(),
                            check.isLate(entry.arrivedAt()),
                            said.get(entry.fact().id())));
        }
    }

    /** What stands in the fields of an answer: letters of options or one text, a reason, how sure. */
    public record Typed(List<String> answer, String reason, String confidence) {
        static final Typed NOTHING = new Typed(List.of(), "", "");

        public Typed {
            answer = List.copyOf(answer);
        }

        static Typed of(Answer answer, Content.Response response) {
            String reason = response.reason() == null ? "" : response.reason();
            return new Typed(
                    answer.asSent(),
                    reason,
                    response.confidence() == null ? "" : response.confidence().name());
        }

        public String text() {
            return answer.isEmpty() ? "" : answer.getFirst();
        }

        boolean isEmpty() {
            return answer.isEmpty() && reason.isEmpty() && confidence.isEmpty();
        }
    }

    public List<Choice> choices(Words words) {
        return Choice.of(check.prompt(), words);
    }

    public boolean takesSeveral() {
        return check.prompt().kind() == PromptKind.MULTIPLE_ANSWERS;
    }

    public boolean isNumber() {
        return check.prompt().kind() == PromptKind.NUMBER;
    }

    public boolean isRestatement() {
        return check.purpose() == Check.Purpose.RESTATEMENT;
    }

    /** Most sure first, as people read them. */
    public List<Confidence> degrees() {
        return List.of(Confidence.values()).reversed();
    }

    /** What stands in the fields, as people read it. */
    public String unsentInWords(Words words) {
        return check.prompt()
                .read(typed.answer())
                .map(answer -> check.prompt().inWords(answer, words))
                .orElse(typed.text());
    }

    /** Something stands in the fields that is not what was sent. */
    public boolean hasUnsent() {
        return !typed.isEmpty() && (sent == null || !sent.typed().equals(typed));
    }
}
