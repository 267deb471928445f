package org.foothold.tasks;

import java.util.List;
import java.util.Optional;
import org.foothold.kernel.Words;

/** Choose one. More than one option may fit. */
public record MultipleChoice(String question, List<Option> options) implements Prompt {
    public MultipleChoice {
        question = Prompt.requireQuestion(question);
        options = Letters.require(options);
    }

    @Override
    public PromptKind kind() {
        return PromptKind.MULTIPLE_CHOICE;
    }

    @Override
    public Optional<Answer> read(List<String> sent) {
        return sent.size() == 1 ? Letters.read(options, sent) : Optional.empty();
    }

    @Override
    public Verdict judge(Answer answer) {
        return hasKey()
                ? Letters.chosen(options, answer)
                        .findFirst()
                        .map(option -> Verdict.of(option.fits()))
                        .orElse(Verdict.NOT_JUDGED)
                : Verdict.NOT_JUDGED;
    }

    @Override
    public String fold(Answer answer) {
        return answer.toJson();
    }

    @Override
    public List<String> reveals(Answer answer) {
        return Letters.reveals(options, answer);
    }

    @Override
    public String inWords(Answer answer, Words words) {
        return Letters.inWords(options, answer);
    }
}
