package org.foothold.lessons;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.foothold.evidence.Confidence;
import org.foothold.evidence.Content;
import org.foothold.evidence.Entry;
import org.foothold.evidence.FactId;
import org.foothold.evidence.Shows;
import org.foothold.kernel.Sha256;
import org.foothold.schools.Person;
import org.foothold.tasks.Answer;
import org.foothold.tasks.Prompt;
import org.foothold.tasks.PromptKind;
import org.foothold.tasks.Verdict;
import org.jspecify.annotations.Nullable;

/** A class at one check: what was answered, by whom, how sure; and who is still thinking. */
public record ClassPicture(Asked asked, List<Group> groups, List<Person> thinking) {
    private static final int WORTH_DISCUSSING = 2;
    private static final int KEY_BYTES = 16;
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");

    /** One student's answer that stands. */
    public record Answered(
            Person student,
            FactId id,
            Answer answer,
            @Nullable Confidence confidence,
            @Nullable String reason,
            boolean late,
            boolean again,
            @Nullable Judged judged) {
        boolean isSure() {
            return confidence == Confidence.SURE || confidence == Confidence.FAIRLY_SURE;
        }
    }

    /** What a teacher said of an answer last; the words may be empty. */
    public record Judged(FactId id, Shows shows, String words) {
        /** The last of each answer, among entries with the oldest first. */
        public static Map<FactId, Judged> byAnswer(List<Entry> entries) {
            Map<FactId, Judged> judged = new HashMap<>();
            for (Entry entry : entries) {
                if (entry.fact().content() instanceof Content.Judgement judgement && judgement.of() != null) {
                    judged.put(
                            judgement.of(),
                            new Judged(entry.fact().id(), entry.fact().finding().shows(), judgement.words()));
                }
            }
            return Map.copyOf(judged);
        }

        boolean saysTheSameAs(@Nullable Judged other) {
            return other != null && shows == other.shows && words.equals(other.words);
        }
    }

    /**
     * Answers that say the same.
     *
     * @param key names the group in addresses
     * @param writings the different ways in which it was written, most frequent first; for a choice exactly one
     */
    public record Group(
            String key, List<Answer> writings, Verdict verdict, List<String> reveals, List<Answered> students) {
        public Answer answer() {
            return writings.getFirst();
        }

        /** What the teacher said of all of them, if of all the same. */
        public Optional<Judged> judged() {
            @Nullable
            Judged first = students.isEmpty() ? null : students.getFirst().judged();
            boolean ofAll = first != null && students.stream().allMatch(each -> first.saysTheSameAs(each.judged()));
            return ofAll ? Optional.ofNullable(first) : Optional.empty();
        }

        private long sure() {
            return students.stream().filter(Answered::isSure).count();
        }
    }

    public ClassPicture {
        groups = List.copyOf(groups);
        thinking = List.copyOf(thinking);
    }

    public int answered() {
        return groups.stream().mapToInt(group -> group.students().size()).sum();
    }

    public int students() {
        return answered() + thinking.size();
    }

    /** The name in addresses of the group in which the answer stands. */
    public static String keyOf(Prompt prompt, Answer answer) {
        return keyOf(prompt.fold(answer));
    }

    /** So much of a hash that nobody finds two answers of one name. */
    static String keyOf(String fold) {
        return HexFormat.of().formatHex(Sha256.of(fold), 0, KEY_BYTES);
    }

    /** The text if it can be the name of a group in addresses, else empty. */
    public static String keyIn(@Nullable String text) {
        return text != null && KEY.matcher(text).matches() ? text : "";
    }

    /** What students wrote: only a person can say what it shows. */
    public boolean isJudgedByTeachers() {
        Check check = asked.check();
        return check.purpose() == Check.Purpose.TASK && check.prompt().kind() == PromptKind.SHORT_TEXT;
    }

    public Optional<Group> group(String key) {
        return groups.stream().filter(group -> group.key().equals(key)).findFirst();
    }

    /** Answers that fit and others that do not are both given with confidence: the moment to let students explain. */
    public boolean isWorthDiscussing() {
        return sureOf(Verdict.FITS) >= WORTH_DISCUSSING
                && sureOf(Verdict.PARTLY, Verdict.DOES_NOT_FIT) >= WORTH_DISCUSSING;
    }

    private long sureOf(Verdict... verdicts) {
        return groups.stream()
                .filter(group -> List.of(verdicts).contains(group.verdict()))
                .mapToLong(Group::sure)
                .sum();
    }
}
