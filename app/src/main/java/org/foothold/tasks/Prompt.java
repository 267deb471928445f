package org.foothold.tasks;

import java.util.List;
import java.util.Optional;
import org.foothold.kernel.Words;

/** What students are asked, with what fits it. An opinion check has no key and judges nothing. */
public sealed interface Prompt permits MultipleChoice, MultipleAnswers, TrueFalse, Numeric, ShortText {
    int LONGEST_QUESTION = 1_000;
    int LONGEST_ANSWER = 2_000;

    PromptKind kind();

    String question();

    /** The answers that the author foresaw. In choices the students choose among their texts. */
    List<Option> options();

    /** The answer in what a form sends under one name; empty if it is none. */
    Optional<Answer> read(List<String> sent);

    Verdict judge(Answer answer);

    /** Equal for answers that say the same. */
    String fold(Answer answer);

    /** The ideas that the author thinks of at this answer. */
    List<String> reveals(Answer answer);

    /** The answer as people read it. */
    String inWords(Answer answer, Words words);

    /** The answer as everybody in the room may read it; empty where it holds words of whoever gave it. */
    default Optional<String> forTheRoom(Answer answer, Words words) {
        return Optional.of(inWords(answer, words));
    }

    default boolean hasKey() {
        return options().stream().anyMatch(Option::fits);
    }

    /** True unless the text holds NUL or half a character, which no database and no page can show. */
    static boolean isText(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    static String requireQuestion(String question) {
        String stripped = question.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_QUESTION || !isText(stripped)) {
            throw new IllegalArgumentException("A question is not empty and not endless");
        }
        return stripped;
    }
}
