package org.foothold.tasks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.foothold.kernel.Words;

/**
 * Choose all that fit: an answer fits if it names every fitting option and no other; if it names some of them and no other,
 * it is a part.
 */
public record MultipleAnswers(String question, List<Option> options) implements Prompt {
    public MultipleAnswers {
        question = Prompt.requireQuestion(question);
        options = Letters.require(options);
    }

    @Override
    public PromptKind kind() {
        return PromptKind.MULTIPLE_ANSWERS;
    }

    @Override
    public Optional<Answer> read(List<String> sent) {
        return Letters.read(options, sent);
    }

    @Override
    public Verdict judge(Answer answer) {
        Set<Option> chosen = Letters.chosen(options, answer).collect(Collectors.toSet());
        if (!hasKey() || chosen.isEmpty()) {
            return Verdict.NOT_JUDGED;
        }
        if (options.stream().allMatch(option -> option.fits() == chosen.contains(option))) {
            return Verdict.FITS;
        }
        return chosen.stream().allMatch(Option::fits) ? Verdict.PARTLY : Verdict.DOES_NOT_FIT;
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
