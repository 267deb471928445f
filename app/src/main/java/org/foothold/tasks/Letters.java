package org.foothold.tasks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Options and the letters by which answers name them. */
final class Letters {
    static final int MOST = 10;

    private Letters() {}

    static List<Option> require(List<Option> options) {
        if (options.size() < 2 || options.size() > MOST) {
            throw new IllegalArgumentException("A choice is among 2 to " + MOST);
        }
        return List.copyOf(options);
    }

    static Optional<Answer> read(List<Option> options, List<String> sent) {
        boolean known = !sent.isEmpty()
                && sent.stream().allMatch(letter -> find(options, letter).isPresent());
        return known ? Optional.of(new Answer.Chosen(sent)) : Optional.empty();
    }

    static Stream<Option> chosen(List<Option> options, Answer answer) {
        return switch (answer) {
            case Answer.Chosen(List<String> letters) ->
                letters.stream().flatMap(letter -> find(options, letter).stream());
            case Answer.Typed typed -> Stream.empty();
        };
    }

    static List<String> reveals(List<Option> options, Answer answer) {
        return chosen(options, answer)
                .map(Option::reveals)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    static String inWords(List<Option> options, Answer answer) {
        return chosen(options, answer).map(Option::text).collect(Collectors.joining(" · "));
    }

    private static Optional<Option> find(List<Option> options, String letter) {
        int place = letter.length() == 1 ? letter.charAt(0) - 'A' : -1;
        return place >= 0 && place < options.size() ? Optional.of(options.get(place)) : Optional.empty();
    }
}
