package org.foothold.tasks;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.foothold.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * A number to be found. 1/2, 0.5, .5 and 0,5 are one number; a unit that the question names may be left out.
 *
 * @param options the numbers foreseen, as the author wrote them
 * @param tolerance how far from a foreseen number is still that number; "0" for exactly
 */
public record Numeric(
        String question, List<Option> options, @Nullable String unit, String tolerance) implements Prompt {
    public Numeric {
        question = Prompt.requireQuestion(question);
        options = List.copyOf(options);
        unit = unit == null || unit.isBlank() ? null : unit.strip();
        String named = unit == null ? "" : unit;
        boolean numbers = options.stream()
                        .allMatch(each -> NumberText.read(each.text(), named).isPresent())
                && NumberText.read(tolerance, "").isPresent();
        if (!numbers) {
            throw new IllegalArgumentException("What is foreseen for a number is a number");
        }
    }

    @Override
    public PromptKind kind() {
        return PromptKind.NUMBER;
    }

    @Override
    public Optional<Answer> read(List<String> sent) {
        return TypedAnswers.read(sent);
    }

    /** What cannot be read as a number may still be right ("five"), so the key does not judge it. */
    @Override
    public Verdict judge(Answer answer) {
        Optional<Fraction> number = number(answer);
        if (number.isEmpty() || !hasKey()) {
            return Verdict.NOT_JUDGED;
        }
        return Verdict.of(foreseen(number.get()).anyMatch(Option::fits));
    }

    @Override
    public String fold(Answer answer) {
        return number(answer)
                .map(Fraction::toString)
                .orElseGet(() ->
                        "?" + NumberText.measure(TypedAnswers.text(answer)).orElseGet(() -> TypedAnswers.fold(answer)));
    }

    @Override
    public List<String> reveals(Answer answer) {
        return number(answer).stream()
                .flatMap(this::foreseen)
                .map(Option::reveals)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    @Override
    public String inWords(Answer answer, Words words) {
        return TypedAnswers.text(answer);
    }

    /** As it was written where that is a number alone. */
    @Override
    public Optional<String> forTheRoom(Answer answer, Words words) {
        String written = TypedAnswers.text(answer);
        return number(answer).map(number -> NumberText.isBare(written) ? written : number.toString());
    }

    /** Of two readings of one text the one that fits, else the one that was foreseen. */
    private Optional<Fraction> number(Answer answer) {
        List<Fraction> readings = NumberText.readings(TypedAnswers.text(answer), unit == null ? "" : unit);
        return readings.stream()
                .min(Comparator.comparing((Fraction each) -> foreseen(each).noneMatch(Option::fits))
                        .thenComparing(each -> foreseen(each).findAny().isEmpty()));
    }

    private Stream<Option> foreseen(Fraction number) {
        Fraction most = NumberText.read(tolerance, "").orElse(Fraction.ZERO);
        return options.stream()
                .filter(option -> NumberText.read(option.text(), unit == null ? "" : unit)
                        .filter(each -> each.distance(number).compareTo(most) <= 0)
                        .isPresent());
    }
}
