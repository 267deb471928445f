package org.foothold.tasks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A prompt as a teacher types it in seconds: the question, and one answer per line. A star before an answer says that it
 * fits; an arrow after it ({@code 5 to 9 -> more blue is bluer}) names the idea that it reveals; a number may say how far
 * off still fits ({@code 3.14 ± 0.01}).
 */
public record TypedPrompt(
        PromptKind kind,
        String question,
        String lines,
        @Nullable Boolean truth) {
    private static final String STARS = "*★✱";
    private static final Pattern ARROW = Pattern.compile("->|→");
    private static final Pattern WITHIN = Pattern.compile("^(.*?)\\s*(?:±|\\+/?-)\\s*(\\S+)$");
    private static final Pattern UNIT =
            Pattern.compile("^[-+\\d.,/ ½¼¾⅓⅔]*[\\d½¼¾⅓⅔][\\d.,/ ½¼¾⅓⅔]*\\s*([\\p{L}%°].*)$");

    /** What became of the typing. */
    public sealed interface Written permits Ready, Refused {}

    public record Ready(Prompt prompt) implements Written {}

    /** The key of the words that say what to mend. */
    public record Refused(String key) implements Written {}

    public Written read() {
        String asked = question.strip();
        if (asked.isEmpty()) {
            return new Refused("tasks.question-missing");
        }
        if (asked.length() > Prompt.LONGEST_QUESTION) {
            return new Refused("tasks.question-too-long");
        }
        List<Line> typed =
                lines.lines().filter(line -> !line.isBlank()).map(Line::of).toList();
        return tooMuch(typed).<Written>map(Refused::new).orElseGet(() -> read(asked, typed));
    }

    /** The typing from which this prompt would come, to change a check that was prepared. */
    public static TypedPrompt of(Prompt prompt) {
        return switch (prompt) {
            case TrueFalse yes ->
                new TypedPrompt(
                        prompt.kind(), yes.question(), yes.reveals() == null ? "" : "-> " + yes.reveals(), yes.key());
            case Numeric number ->
                new TypedPrompt(
                        prompt.kind(),
                        number.question(),
                        number.options().stream()
                                .map(option -> line(option, within(number, option)))
                                .collect(Collectors.joining("\n")),
                        null);
            case MultipleChoice choice -> of(choice, choice.options());
            case MultipleAnswers answers -> of(answers, answers.options());
            case ShortText text -> of(text, text.options());
        };
    }

    private static TypedPrompt of(Prompt prompt, List<Option> options) {
        String lines = options.stream().map(option -> line(option, "")).collect(Collectors.joining("\n"));
        return new TypedPrompt(prompt.kind(), prompt.question(), lines, null);
    }

    private static String within(Numeric number, Option option) {
        return option.fits() && !number.tolerance().equals("0") ? " ± " + number.tolerance() : "";
    }

    private static String line(Option option, String within) {
        return (option.fits() ? "*" : "")
                + option.text()
                + within
                + (option.reveals() == null ? "" : " -> " + option.reveals());
    }

    private Written read(String asked, List<Line> typed) {
        return switch (kind) {
            case MULTIPLE_CHOICE -> choice(typed, options -> new MultipleChoice(asked, options));
            case MULTIPLE_ANSWERS -> choice(typed, options -> new MultipleAnswers(asked, options));
            case TRUE_FALSE -> new Ready(new TrueFalse(asked, truth, idea(typed)));
            case NUMBER -> number(asked, withKey(typed));
            case SHORT_TEXT -> new Ready(new ShortText(asked, options(withKey(typed))));
        };
    }

    private static @Nullable String idea(List<Line> typed) {
        return typed.stream().map(Line::idea).findFirst().orElse(null);
    }

    private static Written choice(List<Line> typed, Function<List<Option>, Prompt> make) {
        return typed.size() < 2 ? new Refused("tasks.options-missing") : new Ready(make.apply(options(typed)));
    }

    private static Written number(String asked, List<Line> typed) {
        List<Line> bare = new ArrayList<>();
        String tolerance = "0";
        String unit = "";
        for (Line line : typed) {
            Matcher within = WITHIN.matcher(line.text());
            if (within.matches()) {
                tolerance = within.group(2);
            }
            String text = within.matches() ? within.group(1) : line.text();
            Matcher named = UNIT.matcher(text);
            unit = unit.isEmpty() && named.matches() ? named.group(1).strip() : unit;
            bare.add(new Line(line.star(), text, line.reveals()));
        }
        return number(asked, options(bare), unit, tolerance);
    }

    private static Written number(String asked, List<Option> options, String unit, String tolerance) {
        boolean readable = NumberText.read(tolerance, "").isPresent()
                && options.stream()
                        .allMatch(each -> NumberText.read(each.text(), unit).isPresent());
        return readable
                ? new Ready(new Numeric(asked, options, unit, tolerance))
                : new Refused("tasks.number-unreadable");
    }

    /** Where answers are typed, a foreseen answer without star and without idea fits if no other is starred. */
    private static List<Line> withKey(List<Line> typed) {
        return typed.stream().anyMatch(Line::star)
                ? typed
                : typed.stream()
                        .map(line -> new Line(line.reveals() == null, line.text(), line.reveals()))
                        .toList();
    }

    private Optional<String> tooMuch(List<Line> typed) {
        Set<String> texts = new HashSet<>();
        boolean twice = kind != PromptKind.TRUE_FALSE && typed.stream().anyMatch(line -> !texts.add(line.text()));
        if (typed.stream()
                .anyMatch(line -> line.isEndless() || (line.text().isEmpty() && kind != PromptKind.TRUE_FALSE))) {
            return Optional.of("tasks.option-too-long");
        }
        if (typed.size() > Letters.MOST) {
            return Optional.of("tasks.options-too-many");
        }
        return twice ? Optional.of("tasks.option-twice") : Optional.empty();
    }

    private static List<Option> options(List<Line> typed) {
        return typed.stream()
                .map(line -> new Option(line.text(), line.star(), line.reveals()))
                .toList();
    }

    private record Line(boolean star, String text, @Nullable String reveals) {
        static Line of(String line) {
            String typed = line.strip();
            boolean star = !typed.isEmpty() && STARS.indexOf(typed.charAt(0)) >= 0;
            String[] parts = ARROW.split(star ? typed.substring(1) : typed, 2);
            String reveals = parts.length == 1 ? "" : parts[1].strip();
            return new Line(star, parts[0].strip(), reveals.isEmpty() ? null : reveals);
        }

        String idea() {
            return reveals == null ? text : reveals;
        }

        boolean isEndless() {
            return text.length() > Option.LONGEST || (reveals != null && reveals.length() > Option.LONGEST);
        }
    }
}
