package org.foothold.lessons.api;

import java.util.List;
import java.util.UUID;
import org.foothold.evidence.Confidence;
import org.foothold.evidence.Shows;
import org.foothold.kernel.Words;
import org.foothold.lessons.ClassPicture;
import org.foothold.schools.Person;
import org.foothold.tasks.Prompt;
import org.foothold.tasks.Verdict;
import org.jspecify.annotations.Nullable;

/** A class at one check: groups of equal answers and who is still thinking. */
record PictureJson(List<GroupJson> groups, List<UUID> thinking) {
    /**
     * Answers that say the same.
     *
     * @param group the key by which it is judged or noticed
     * @param judged what the teacher said of all of them
     */
    record GroupJson(
            String group,
            @Nullable Shows judged,
            String answer,
            Verdict verdict,
            List<String> reveals,
            List<AnsweredJson> students) {}

    /** One student's answer that stands. */
    record AnsweredJson(
            UUID student,
            @Nullable Confidence confidence,
            @Nullable String reason,
            boolean late) {}

    static PictureJson of(ClassPicture picture, Words words) {
        Prompt prompt = picture.asked().check().prompt();
        return new PictureJson(
                picture.groups().stream()
                        .map(group -> group(group, prompt, words))
                        .toList(),
                picture.thinking().stream()
                        .map(Person::id)
                        .map(id -> id.value())
                        .toList());
    }

    private static GroupJson group(ClassPicture.Group group, Prompt prompt, Words words) {
        return new GroupJson(
                group.key(),
                group.judged().map(ClassPicture.Judged::shows).orElse(null),
                prompt.inWords(group.answer(), words),
                group.verdict(),
                group.reveals(),
                group.students().stream()
                        .map(each -> new AnsweredJson(
                                each.student().id().value(), each.confidence(), each.reason(), each.late()))
                        .toList());
    }
}
