package org.foothold.lessons.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Words;
import org.foothold.lessons.Check;
import org.foothold.lessons.ClassPicture;
import org.foothold.lessons.Lesson;
import org.foothold.lessons.Noticing;
import org.foothold.schools.Person;
import org.foothold.shell.Initials;
import org.foothold.targets.LearningTarget;
import org.jspecify.annotations.Nullable;

/**
 * The live lesson of a teacher: who is there, or one check's picture, and what to do next.
 *
 * @param arrivals null unless the lesson is open and nothing was asked yet
 * @param picture null as long as nothing was asked
 * @param group the key of the group to respond to, or empty
 * @param targets those of the lesson: what a question on the spot may be about
 * @param asking who waits for the teacher's nod
 * @param newId of what is made here: a question that is typed, or a noticing
 */
public record LivePage(
        Day day,
        Lesson lesson,
        List<Check> checks,
        @Nullable Arrivals arrivals,
        @Nullable ClassPicture picture,
        boolean namesHidden,
        String group,
        List<Noticing> noticings,
        List<LearningTarget> targets,
        List<Person> asking,
        UUID newId) {
    /** Who of the class has come in, and who has not; by name. */
    public record Arrivals(List<Person> here, List<Person> missing) {
        public Arrivals {
            here = List.copyOf(here);
            missing = List.copyOf(missing);
        }

        public int students() {
            return here.size() + missing.size();
        }

        public boolean mostAreHere() {
            return missing.size() <= here.size();
        }

        /** The shorter list, which is the one that tells: who is missing, once most have come. */
        public List<Person> few() {
            return mostAreHere() ? missing : here;
        }
    }

    public LivePage {
        checks = List.copyOf(checks);
        noticings = List.copyOf(noticings);
        targets = List.copyOf(targets);
        asking = List.copyOf(asking);
    }

    /** The letters in each student's dot; nobody's while names are hidden. */
    public Map<PersonId, String> letters() {
        Map<PersonId, String> names = new LinkedHashMap<>();
        if (picture != null && !namesHidden) {
            picture.groups().stream()
                    .flatMap(of -> of.students().stream())
                    .map(ClassPicture.Answered::student)
                    .forEach(each -> names.put(each.id(), each.name()));
            picture.thinking().forEach(each -> names.put(each.id(), each.name()));
        }
        return Initials.among(names);
    }

    /** A name for screen readers and on hovering, or nobody's. */
    public String nameOf(Person student) {
        return namesHidden ? "" : student.name();
    }

    /** The question that is being answered now. */
    public @Nullable Check running() {
        return LiveLessons.running(checks).orElse(null);
    }

    /** The checks that can still be started for the first time. */
    public List<Check> ready() {
        return checks.stream()
                .filter(check -> check.state() == Check.State.READY && check.purpose() == Check.Purpose.TASK)
                .toList();
    }

    /** The checks whose pictures can be seen. */
    public List<Check> seen() {
        return checks.stream()
                .filter(check -> check.state() != Check.State.READY)
                .toList();
    }

    public Optional<ClassPicture.Group> responding() {
        return picture == null ? Optional.empty() : picture.group(group);
    }

    public boolean isShown(Check check) {
        return picture != null && picture.asked().check().id().equals(check.id());
    }

    /** The noticings of a group of the check that is shown. */
    public List<Noticing> noticed(ClassPicture.Group of) {
        return noticings.stream()
                .filter(each -> picture != null
                        && each.content().check().equals(picture.asked().check().id())
                        && each.content().group().equals(of.key()))
                .toList();
    }

    public String address() {
        return day.address() + "/live";
    }

    /** The address of this picture; where it is the one of the moment, that of whatever is asked next. */
    public String pictureAddress() {
        return picture == null || isOfTheMoment() ? address() : itsAddress(picture);
    }

    /** Whether this is the picture that the room screen has, too: of what runs, or ran last. */
    public boolean isOfTheMoment() {
        return LiveLessons.running(checks)
                .or(() -> LiveLessons.last(checks))
                .filter(this::isShown)
                .isPresent();
    }

    private String itsAddress(ClassPicture of) {
        return address() + "?check=" + of.asked().check().id();
    }

    /** What a teacher may start from when writing what was noticed. */
    public String noticeFor(ClassPicture.Group of, Words words) {
        String answer = Objects.requireNonNull(picture).asked().check().prompt().inWords(of.answer(), words);
        return words.count("lessons.noticing.begin", of.students().size(), answer);
    }

    public CheckForm newCheck() {
        return CheckForm.empty(newId);
    }

    public String groupAddress(ClassPicture.Group of) {
        return itsAddress(Objects.requireNonNull(picture)) + "&group=" + of.key() + "#respond";
    }
}
