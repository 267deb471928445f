package org.foothold.tasks;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.foothold.kernel.Words;

/**
 * A word or a few sentences. Case, spacing, accents and punctuation do not make two answers different; pictures and hyphens
 * neither, where the author foresaw the words.
 */
public record ShortText(String question, List<Option> options) implements Prompt {
    public ShortText {
        question = Prompt.requireQuestion(question);
        options = List.copyOf(options);
    }

    public static ShortText open(String question) {
        return new ShortText(question, List.of());
    }

    @Override
    public PromptKind kind() {
        return PromptKind.SHORT_TEXT;
    }

    @Override
    public Optional<Answer> read(List<String> sent) {
        return TypedAnswers.read(sent);
    }

    /** Nobody foresees every good answer: what is not among the foreseen ones is for people to judge. */
    @Override
    public Verdict judge(Answer answer) {
        return hasKey()
                ? foreseen(answer)
                        .findFirst()
                        .map(option -> Verdict.of(option.fits()))
                        .orElse(Verdict.NOT_JUDGED)
                : Verdict.NOT_JUDGED;
    }

    @Override
    public String fold(Answer answer) {
        return foreseen(answer)
                .findFirst()
                .map(option -> FoldedText.of(option.text()))
                .orElseGet(() -> TypedAnswers.fold(answer));
    }

    @Override
    public List<String> reveals(Answer answer) {
        return foreseen(answer).map(Option::reveals).flatMap(Stream::ofNullable).toList();
    }

    @Override
    public String inWords(Answer answer, Words words) {
        return TypedAnswers.text(answer);
    }

    /** As the author wrote what was foreseen. */
    @Override
    public Optional<String> forTheRoom(Answer answer, Words words) {
        return foreseen(answer).map(Option::text).findFirst();
    }

    private Stream<Option> foreseen(Answer answer) {
        List<Option> same = alike(answer, FoldedText::of);
        if (!same.isEmpty() || options.isEmpty()) {
            return same.stream();
        }
        List<Option> near = alike(answer, FoldedText::loosely);
        return near.size() == 1 ? near.stream() : Stream.empty();
    }

    private List<Option> alike(Answer answer, UnaryOperator<String> folding) {
        String folded = folding.apply(TypedAnswers.text(answer));
        return options.stream()
                .filter(option -> folding.apply(option.text()).equals(folded))
                .toList();
    }
}
