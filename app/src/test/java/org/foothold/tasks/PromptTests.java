package org.foothold.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.foothold.kernel.Languages;
import org.foothold.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PromptTests {
    private static final Words WORDS = new Languages().of("en");
    private static final Prompt PAINT = typed(PromptKind.MULTIPLE_CHOICE, "Which is bluer?", """
            * 3 to 5
            5 to 9 -> more blue is bluer
            They are the same → both add 2
            """);

    private static Prompt typed(PromptKind kind, String question, String lines) {
        return typed(kind, question, lines, null);
    }

    private static Prompt typed(PromptKind kind, String question, String lines, @Nullable Boolean truth) {
        var written = new TypedPrompt(kind, question, lines, truth).read();
        assertThat(written).isInstanceOf(TypedPrompt.Ready.class);
        return ((TypedPrompt.Ready) written).prompt();
    }

    private static Answer answer(Prompt prompt, String... sent) {
        return prompt.read(List.of(sent)).orElseThrow();
    }

    @Test
    void judgesAChoiceByItsKeyAndNamesTheIdeaBehindIt() {
        assertThat(PAINT.judge(answer(PAINT, "A"))).isEqualTo(Verdict.FITS);
        assertThat(PAINT.judge(answer(PAINT, "B"))).isEqualTo(Verdict.DOES_NOT_FIT);
        assertThat(PAINT.reveals(answer(PAINT, "B"))).containsExactly("more blue is bluer");
        assertThat(PAINT.reveals(answer(PAINT, "A"))).isEmpty();
        assertThat(PAINT.inWords(answer(PAINT, "C"), WORDS)).isEqualTo("They are the same");
    }

    @Test
    void judgesNothingWhereOpinionsAreAsked() {
        var opinion = typed(PromptKind.MULTIPLE_CHOICE, "How was it?", "Easy\nHard");
        assertThat(opinion.hasKey()).isFalse();
        assertThat(opinion.judge(answer(opinion, "A"))).isEqualTo(Verdict.NOT_JUDGED);
        var vote = typed(PromptKind.TRUE_FALSE, "I could explain it to a friend.", "");
        assertThat(vote.judge(answer(vote, "T"))).isEqualTo(Verdict.NOT_JUDGED);
    }

    @Test
    void takesOnlyAnswersThatThePromptKnows() {
        assertThat(PAINT.read(List.of("D"))).isEmpty();
        assertThat(PAINT.read(List.of("A", "B"))).isEmpty();
        assertThat(PAINT.read(List.of())).isEmpty();
        assertThat(PAINT.read(List.of("AA"))).isEmpty();
        assertThat(ShortText.open("Why?").read(List.of("  "))).isEmpty();
        assertThat(ShortText.open("Why?").read(List.of("x".repeat(Prompt.LONGEST_ANSWER + 1))))
                .isEmpty();
    }

    @Test
    void wantsExactlyTheFittingOnesWhereSeveralFit() {
        var primes = typed(PromptKind.MULTIPLE_ANSWERS, "Which are prime?", "*2\n*3\n9 -> odd is prime");
        assertThat(primes.judge(answer(primes, "B", "A"))).isEqualTo(Verdict.FITS);
        assertThat(primes.judge(answer(primes, "A"))).isEqualTo(Verdict.PARTLY);
        assertThat(primes.judge(answer(primes, "C"))).isEqualTo(Verdict.DOES_NOT_FIT);
        assertThat(primes.judge(answer(primes, "A", "C"))).isEqualTo(Verdict.DOES_NOT_FIT);
        assertThat(primes.judge(answer(primes, "A", "B", "C"))).isEqualTo(Verdict.DOES_NOT_FIT);
        assertThat(primes.reveals(answer(primes, "A", "C"))).containsExactly("odd is prime");
        assertThat(primes.fold(answer(primes, "B", "A"))).isEqualTo(primes.fold(answer(primes, "A", "B")));
        assertThat(primes.inWords(answer(primes, "B", "A"), WORDS)).isEqualTo("2 · 3");
    }

    @Test
    void judgesTrueAndFalse() {
        var zero = typed(PromptKind.TRUE_FALSE, "0 is even", "-> zero is no number", true);
        assertThat(zero.judge(answer(zero, "T"))).isEqualTo(Verdict.FITS);
        assertThat(zero.judge(answer(zero, "F"))).isEqualTo(Verdict.DOES_NOT_FIT);
        assertThat(zero.reveals(answer(zero, "F"))).containsExactly("zero is no number");
        assertThat(zero.inWords(answer(zero, "F"), WORDS)).isEqualTo("False");
    }

    @Test
    void foldsAndJudgesNumbers() {
        var half = typed(PromptKind.NUMBER, "3 of 6 cups?", "1/2\n3 -> counts one part");
        assertThat(half.fold(answer(half, " 0,5 "))).isEqualTo(half.fold(answer(half, "½")));
        assertThat(half.judge(answer(half, ".5"))).isEqualTo(Verdict.FITS);
        assertThat(half.judge(answer(half, "3.0"))).isEqualTo(Verdict.DOES_NOT_FIT);
        assertThat(half.reveals(answer(half, "3.0"))).containsExactly("counts one part");
        assertThat(half.judge(answer(half, "one half"))).isEqualTo(Verdict.NOT_JUDGED);
    }

    @Test
    void takesAPercentSignInEitherSense() {
        var fifty = typed(PromptKind.NUMBER, "How much is blue?", "50\n20 -> takes the white part");
        for (String written : List.of("50", "50 %", "50%.", "5000 %")) {
            assertThat(fifty.judge(answer(fifty, written))).as(written).isEqualTo(Verdict.FITS);
            assertThat(fifty.fold(answer(fifty, written))).as(written).isEqualTo(fifty.fold(answer(fifty, "50")));
        }
        assertThat(fifty.reveals(answer(fifty, "20 %"))).containsExactly("takes the white part");
        assertThat(fifty.judge(answer(fifty, "0.5"))).isEqualTo(Verdict.DOES_NOT_FIT);
        var half = typed(PromptKind.NUMBER, "How much is blue?", "1/2");
        assertThat(half.judge(answer(half, "50 %"))).isEqualTo(Verdict.FITS);
        assertThat(half.judge(answer(half, "50"))).isEqualTo(Verdict.DOES_NOT_FIT);
        assertThat(half.judge(answer(half, "0.5 %"))).isEqualTo(Verdict.DOES_NOT_FIT);
    }

    @Test
    void foldsANumberWithAUnitThatNobodyForesawAndDoesNotJudgeIt() {
        var half = typed(PromptKind.NUMBER, "How long?", "0.5");
        var one = answer(half, "0.5 cm");
        for (String written : List.of("0,5cm", ".50 CM.", "½ cm", "1/2 cm")) {
            assertThat(half.fold(answer(half, written))).as(written).isEqualTo(half.fold(one));
        }
        for (String written : List.of("0.5", "0.5 m", "5 cm", "0.5 cm²")) {
            assertThat(half.fold(answer(half, written))).as(written).isNotEqualTo(half.fold(one));
        }
        assertThat(half.judge(one)).isEqualTo(Verdict.NOT_JUDGED);
    }

    @Test
    void findsWhatWasForeseenWithAPictureOrAHyphenMore() {
        var process =
                typed(PromptKind.SHORT_TEXT, "How do plants eat?", "photosynthesis\nresign\nre sign -> two words");
        for (String written : List.of("PHOTO-SYNTHESIS", "photosynthesis 😀", "Photosynthesis!!")) {
            assertThat(process.judge(answer(process, written))).as(written).isEqualTo(Verdict.FITS);
            assertThat(process.fold(answer(process, written)))
                    .isEqualTo(process.fold(answer(process, "photosynthesis")));
        }
        assertThat(process.judge(answer(process, "re-sign"))).isEqualTo(Verdict.DOES_NOT_FIT);
        var open = ShortText.open("Which do you like?");
        assertThat(open.fold(answer(open, "a 🍎"))).isNotEqualTo(open.fold(answer(open, "a 🍌")));
    }

    @Test
    void allowsATolerance() {
        var pi = typed(PromptKind.NUMBER, "Pi?", "3.14 ± 0.01");
        assertThat(pi.judge(answer(pi, "3.1416"))).isEqualTo(Verdict.FITS);
        assertThat(pi.judge(answer(pi, "3.15"))).isEqualTo(Verdict.FITS);
        assertThat(pi.judge(answer(pi, "3.2"))).isEqualTo(Verdict.DOES_NOT_FIT);
    }

    @Test
    void takesTheUnitFromTheKey() {
        var length = typed(PromptKind.NUMBER, "How long?", "5 cm");
        assertThat(length.judge(answer(length, "5"))).isEqualTo(Verdict.FITS);
        assertThat(length.judge(answer(length, "5 mm"))).isEqualTo(Verdict.NOT_JUDGED);
    }

    @Test
    void leavesToPeopleTheTextsThatNobodyForesaw() {
        var capital = typed(PromptKind.SHORT_TEXT, "Capital of Peru?", "Lima\nCusco -> the Inca capital");
        assertThat(capital.judge(answer(capital, "LIMA."))).isEqualTo(Verdict.FITS);
        assertThat(capital.judge(answer(capital, "cusco"))).isEqualTo(Verdict.DOES_NOT_FIT);
        assertThat(capital.judge(answer(capital, "the city of Lima"))).isEqualTo(Verdict.NOT_JUDGED);
    }

    @Test
    void saysWhatToMend() {
        assertThat(refused(PromptKind.SHORT_TEXT, " ", "")).isEqualTo("tasks.question-missing");
        assertThat(refused(PromptKind.SHORT_TEXT, "x".repeat(1001), "")).isEqualTo("tasks.question-too-long");
        assertThat(refused(PromptKind.MULTIPLE_CHOICE, "?", "one")).isEqualTo("tasks.options-missing");
        assertThat(refused(PromptKind.MULTIPLE_CHOICE, "?", "one\none")).isEqualTo("tasks.option-twice");
        assertThat(refused(PromptKind.MULTIPLE_CHOICE, "?", "x".repeat(301) + "\ny"))
                .isEqualTo("tasks.option-too-long");
        assertThat(refused(PromptKind.MULTIPLE_CHOICE, "?", "*\ny")).isEqualTo("tasks.option-too-long");
        assertThat(refused(PromptKind.MULTIPLE_CHOICE, "?", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11"))
                .isEqualTo("tasks.options-too-many");
        assertThat(refused(PromptKind.NUMBER, "?", "five")).isEqualTo("tasks.number-unreadable");
    }

    private static String refused(PromptKind kind, String question, String lines) {
        var written = new TypedPrompt(kind, question, lines, null).read();
        assertThat(written).isInstanceOf(TypedPrompt.Refused.class);
        return ((TypedPrompt.Refused) written).key();
    }

    /** Written as a pattern with several runs of blanks, this line would never be read to its end. */
    @Test
    void aLineOfBlanksAndAnOddEndIsReadLikeAnyOther() {
        String odd = "yes" + " ".repeat(5_000) + "\u2028->\u2028no" + " ".repeat(5_000);
        assertThat(typed(PromptKind.MULTIPLE_CHOICE, "Which?", odd + "\n*maybe").options())
                .extracting(Option::text, Option::reveals)
                .containsExactly(tuple("yes", "no"), tuple("maybe", null));
    }

    @Test
    void writesEveryAnswerInOneWay() {
        assertThat(answer(PAINT, "A").toJson()).isEqualTo("{\"chosen\":[\"A\"]}");
        for (Answer each : List.of(
                new Answer.Chosen(List.of("C", "A")),
                new Answer.Typed("say \"hi\"\r\n😀 مرحبا "),
                new Answer.Typed("{"))) {
            assertThat(Answer.fromJson(each.toJson())).contains(each);
        }
        assertThat(Answer.fromJson("")).isEqualTo(Optional.empty());
        assertThat(Answer.fromJson("no json")).isEqualTo(Optional.empty());
    }

    @Test
    void namesAPromptByWhatItSays() {
        var again = typed(
                PromptKind.MULTIPLE_CHOICE,
                " Which is bluer? ",
                TypedPrompt.of(PAINT).lines());
        assertThat(PromptJson.of(again).id()).isEqualTo(PromptJson.of(PAINT).id());
        assertThat(PromptJson.of(ShortText.open("Which is bluer?")).id())
                .isNotEqualTo(PromptJson.of(PAINT).id());
        assertThat(PromptJson.of(PAINT).id().value().version()).isEqualTo(8);
        assertThat(PromptJson.of(PAINT).id().value().variant()).isEqualTo(2);
    }

    @Test
    void comesBackFromItsJsonAndItsTyping() {
        var all = List.of(
                PAINT,
                typed(PromptKind.MULTIPLE_ANSWERS, "Which are prime?", "*2\n*3\n9"),
                typed(PromptKind.TRUE_FALSE, "0 is even", "-> no number", true),
                typed(PromptKind.TRUE_FALSE, "I like it", ""),
                typed(PromptKind.NUMBER, "Pi?", "3.14 ± 0.01\n22/7 -> a fraction"),
                ShortText.open("Why?"));
        for (Prompt each : all) {
            assertThat(PromptJson.read(PromptJson.of(each).write())).isEqualTo(each);
            assertThat(TypedPrompt.of(each).read()).isEqualTo(new TypedPrompt.Ready(each));
        }
    }

    @Test
    void refusesAnEndlessQuestion() {
        assertThatThrownBy(() -> ShortText.open("x".repeat(1001))).isInstanceOf(IllegalArgumentException.class);
    }
}
