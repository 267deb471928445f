package org.foothold.lessons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.foothold.evidence.Attempts;
import org.foothold.evidence.Content;
import org.foothold.evidence.Entry;
import org.foothold.evidence.FactId;
import org.foothold.kernel.PersonId;
import org.foothold.lessons.ClassPicture.Answered;
import org.foothold.lessons.ClassPicture.Group;
import org.foothold.lessons.ClassPicture.Judged;
import org.foothold.schools.Enrolled;
import org.foothold.schools.Person;
import org.foothold.tasks.Answer;
import org.foothold.tasks.MultipleChoice;
import org.foothold.tasks.Prompt;
import org.foothold.tasks.TrueFalse;

/** Puts answers that say the same together. */
final class Grouping {
    /** Most sure first, then by name, as the students come: dots keep their places while others join. */
    private static final Comparator<Answered> BY_CONFIDENCE = Comparator.comparing(
            answered ->
                    answered.confidence() == null ? -1 : answered.confidence().ordinal(),
            Comparator.reverseOrder());
    /** The larger first; of equal ones the one whose text comes first, so that nothing jumps without need. */
    private static final Comparator<Group> BY_SIZE = Comparator.comparing(
                    (Group group) -> group.students().size(), Comparator.reverseOrder())
            .thenComparing(group -> group.answer().toJson());

    private final Asked asked;
    private final Prompt prompt;
    private final Map<PersonId, Attempts> attempts;
    private final Map<FactId, Judged> judged;

    Grouping(Asked asked, Map<PersonId, Attempts> attempts, Map<FactId, Judged> judged) {
        this.asked = asked;
        this.prompt = asked.check().prompt();
        this.attempts = attempts;
        this.judged = judged;
    }

    /**
     * The picture of who answered, and of who was in the class when the check stopped (or is, if it runs) and did not.
     *
     * @param students in the order of their names
     */
    ClassPicture picture(List<Enrolled> students) {
        Map<String, List<Answered>> byFold = new LinkedHashMap<>();
        choices().forEach(choice -> byFold.put(prompt.fold(choice), new ArrayList<>()));
        List<Person> thinking = new ArrayList<>();
        for (Enrolled student : students) {
            Optional<Answered> answered = answered(student.person());
            answered.ifPresent(each -> byFold.computeIfAbsent(prompt.fold(each.answer()), none -> new ArrayList<>())
                    .add(each));
            if (answered.isEmpty() && student.isThere(asked.check().stoppedAt())) {
                thinking.add(student.person());
            }
        }
        return new ClassPicture(asked, groups(byFold), thinking);
    }

    /** Where one is chosen, what nobody chose is worth seeing too, and groups stand in the order of the options. */
    private List<Answer> choices() {
        return switch (prompt) {
            case MultipleChoice choice -> letters(choice.options().size());
            case TrueFalse yes -> List.of(new Answer.Chosen(List.of("T")), new Answer.Chosen(List.of("F")));
            default -> List.of();
        };
    }

    private static List<Answer> letters(int count) {
        return IntStream.range(0, count)
                .<Answer>mapToObj(place -> new Answer.Chosen(List.of(Character.toString('A' + place))))
                .toList();
    }

    private List<Group> groups(Map<String, List<Answered>> byFold) {
        List<Group> groups = new ArrayList<>();
        List<Answer> choices = choices();
        byFold.forEach((fold, students) -> groups.add(group(fold, students, choices)));
        if (choices.isEmpty()) {
            groups.sort(BY_SIZE);
        }
        return groups;
    }

    private Group group(String fold, List<Answered> students, List<Answer> choices) {
        List<Answer> writings = students.isEmpty()
                ? choices.stream()
                        .filter(choice -> prompt.fold(choice).equals(fold))
                        .toList()
                : writings(students);
        students.sort(BY_CONFIDENCE);
        Answer answer = writings.getFirst();
        return new Group(
                ClassPicture.keyOf(fold),
                writings,
                prompt.judge(answer),
                prompt.reveals(answer),
                List.copyOf(students));
    }

    private static List<Answer> writings(List<Answered> students) {
        Map<Answer, Long> counts = students.stream()
                .collect(Collectors.groupingBy(Answered::answer, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Answer, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Optional<Answered> answered(Person student) {
        return Optional.ofNullable(attempts.get(student.id())).flatMap(each -> answered(student, each));
    }

    private Optional<Answered> answered(Person student, Attempts all) {
        Entry entry = all.latest();
        if (!(entry.fact().content() instanceof Content.Response response)) {
            return Optional.empty();
        }
        return Answer.fromJson(response.answer())
                .map(answer -> new Answered(
                        student,
                        entry.fact().id(),
                        answer,
                        response.confidence(),
                        response.reason(),
                        asked.check().isLate(entry.arrivedAt()),
                        all.entries().size() > 1,
                        judged.get(entry.fact().id())));
    }
}
