package org.foothold.demo;

import java.util.List;
import java.util.Objects;
import org.foothold.tasks.MultipleAnswers;
import org.foothold.tasks.MultipleChoice;
import org.foothold.tasks.Numeric;
import org.foothold.tasks.Option;
import org.foothold.tasks.Prompt;
import org.foothold.tasks.ShortText;
import org.foothold.tasks.TrueFalse;

/** Makes of what a course asks the prompt that a teacher would have typed, and of an answer what a form would send. */
final class Questions {
    private Questions() {}

    static Prompt prompt(Course.Asked asked) {
        return switch (asked.kind()) {
            case MULTIPLE_CHOICE -> new MultipleChoice(asked.ask(), foreseen(asked));
            case MULTIPLE_ANSWERS ->
                new MultipleAnswers(
                        asked.ask(),
                        Objects.requireNonNull(asked.options()).stream()
                                .map(each -> new Option(each.text(), each.fits(), each.idea()))
                                .toList());
            case TRUE_FALSE -> trueFalse(asked);
            case NUMBER -> new Numeric(asked.ask(), foreseen(asked), asked.unit(), "0");
            case SHORT_TEXT -> ShortText.open(asked.ask());
        };
    }

    private static List<Option> foreseen(Course.Asked asked) {
        return asked.answers().stream()
                .map(each -> new Option(each.text(), each.fits(), each.idea()))
                .toList();
    }

    private static Prompt trueFalse(Course.Asked asked) {
        Course.Said wrong = asked.answers().stream()
                .filter(each -> !each.fits())
                .findFirst()
                .orElseThrow();
        return new TrueFalse(asked.ask(), wrong.text().equals("F"), wrong.idea());
    }

    static List<String> sent(Course.Asked asked, Course.Said said) {
        return switch (asked.kind()) {
            case MULTIPLE_CHOICE ->
                List.of(Character.toString('A' + asked.answers().indexOf(said)));
            case MULTIPLE_ANSWERS ->
                said.text().codePoints().mapToObj(Character::toString).toList();
            case TRUE_FALSE, NUMBER, SHORT_TEXT -> List.of(said.text());
        };
    }

    /** How many answers luck chooses among; none where an answer has to be made up. */
    static int guesses(Course.Asked asked) {
        return switch (asked.kind()) {
            case MULTIPLE_CHOICE, TRUE_FALSE -> asked.answers().size();
            case MULTIPLE_ANSWERS -> 8;
            case NUMBER, SHORT_TEXT -> 0;
        };
    }
}
