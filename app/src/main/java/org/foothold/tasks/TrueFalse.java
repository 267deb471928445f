package org.foothold.tasks;

import java.util.List;
import java.util.Optional;
import org.foothold.kernel.Words;
import org.jspecify.annotations.Nullable;

/** A statement that is true or false, or an opinion where {@code key} is null. */
public record TrueFalse(
        String question, @Nullable Boolean key, @Nullable String reveals) implements Prompt {
    private static final Answer.Chosen TRUE = new Answer.Chosen(List.of("T"));
    private static final Answer.Chosen FALSE = new Answer.Chosen(List.of("F"));

    public TrueFalse {
        question = Prompt.requireQuestion(question);
        reveals = key == null || reveals == null || reveals.isBlank() ? null : reveals.strip();
    }

    @Override
    public PromptKind kind() {
        return PromptKind.TRUE_FALSE;
    }

    @Override
    public List<Option> options() {
        return List.of(option("true", true), option("false", false));
    }

    private Option option(String text, boolean truth) {
        boolean fits = key != null && key == truth;
        return new Option(text, fits, fits ? null : reveals);
    }

    @Override
    public Optional<Answer> read(List<String> sent) {
        return switch (String.join(",", sent)) {
            case "T" -> Optional.of(TRUE);
            case "F" -> Optional.of(FALSE);
            default -> Optional.empty();
        };
    }

    @Override
    public Verdict judge(Answer answer) {
        return key == null ? Verdict.NOT_JUDGED : Verdict.of(key == answer.equals(TRUE));
    }

    @Override
    public String fold(Answer answer) {
        return answer.toJson();
    }

    @Override
    public List<String> reveals(Answer answer) {
        return judge(answer) == Verdict.DOES_NOT_FIT && reveals != null ? List.of(reveals) : List.of();
    }

    @Override
    public String inWords(Answer answer, Words words) {
        return words.lookup(answer.equals(TRUE) ? "tasks.true" : "tasks.false");
    }
}
