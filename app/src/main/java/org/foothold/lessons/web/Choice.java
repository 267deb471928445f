package org.foothold.lessons.web;

import java.util.List;
import java.util.stream.IntStream;
import org.foothold.kernel.Words;
import org.foothold.tasks.Option;
import org.foothold.tasks.Prompt;

/** What students choose among: the letter that an answer names and what it says. Nothing of the key. */
public record Choice(String letter, String text) {
    static List<Choice> of(Prompt prompt, Words words) {
        return switch (prompt.kind()) {
            case MULTIPLE_CHOICE, MULTIPLE_ANSWERS -> lettered(prompt.options());
            case TRUE_FALSE ->
                List.of(new Choice("T", words.lookup("tasks.true")), new Choice("F", words.lookup("tasks.false")));
            case NUMBER, SHORT_TEXT -> List.of();
        };
    }

    private static List<Choice> lettered(List<Option> options) {
        return IntStream.range(0, options.size())
                .mapToObj(place -> new Choice(
                        Character.toString('A' + place), options.get(place).text()))
                .toList();
    }
}
