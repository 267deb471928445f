package org.foothold.tasks;

import java.util.List;
import java.util.Optional;

/** What number and short text have in common. */
final class TypedAnswers {
    private TypedAnswers() {}

    static Optional<Answer> read(List<String> sent) {
        if (sent.size() != 1) {
            return Optional.empty();
        }
        Answer.Typed typed = new Answer.Typed(sent.getFirst());
        boolean good = !typed.text().isEmpty()
                && typed.text().length() <= Prompt.LONGEST_ANSWER
                && Prompt.isText(typed.text());
        return good ? Optional.of(typed) : Optional.empty();
    }

    static String text(Answer answer) {
        return switch (answer) {
            case Answer.Typed(String text) -> text;
            case Answer.Chosen(List<String> letters) -> String.join(" ", letters);
        };
    }

    static String fold(Answer answer) {
        return FoldedText.of(text(answer));
    }
}
