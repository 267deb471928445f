package org.foothold.schools.api;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.kernel.Slice;
import org.foothold.schools.Classes;
import org.foothold.schools.Enrolments;
import org.foothold.schools.ListedName;
import org.foothold.schools.NameList;
import org.foothold.schools.Person;
import org.foothold.schools.Schoolmate;
import org.foothold.schools.Schoolmates;
import org.foothold.shell.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Who teaches and who attends a class. */
@RestController
@RequestMapping("/api/classes/{schoolClass}")
@Access(
        roles = {Role.TEACHER, Role.ADMINISTRATOR},
        scope = Access.Scope.CLASS)
class EnrolmentResource {
    private final Classes classes;
    private final Enrolments enrolments;
    private final Schoolmates schoolmates;

    EnrolmentResource(Classes classes, Enrolments enrolments, Schoolmates schoolmates) {
        this.classes = classes;
        this.enrolments = enrolments;
        this.schoolmates = schoolmates;
    }

    /** A colleague of the same school. */
    record TeacherJson(UUID teacher) {}

    @GetMapping("/students")
    List<PersonJson> students(Actor actor, @PathVariable int schoolClass) {
        return json(classes.listStudents(actor, new ClassId(schoolClass)));
    }

    /** Those who were in the class and are no longer. */
    @GetMapping("/former-students")
    List<PersonJson> formerStudents(Actor actor, @PathVariable int schoolClass) {
        return json(enrolments.listFormerStudents(actor, new ClassId(schoolClass)));
    }

    /** Adds students who are not in Foothold yet; answers with all who are in the class now. */
    @PostMapping("/students")
    @ResponseStatus(HttpStatus.CREATED)
    List<PersonJson> add(Actor actor, @PathVariable int schoolClass, @RequestBody List<NameJson> names) {
        if (names.isEmpty() || names.size() > NameList.MOST) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "Send 1 to " + NameList.MOST + " names in one go.");
        }
        List<ListedName> read = IntStream.range(0, names.size())
                .mapToObj(i -> names.get(i).read(i + 1))
                .toList();
        enrolments.addStudents(actor, new ClassId(schoolClass), read);
        return students(actor, schoolClass);
    }

    /** A student of the school who is not in the class, and the classes of the school in which they are. */
    record SchoolmateJson(PersonJson person, List<String> classes) {}

    /** Students of the class's school who are not in it, by family name; the cursor is the last one. */
    @GetMapping("/schoolmates")
    Slice<SchoolmateJson> schoolmates(
            Actor actor,
            @PathVariable int schoolClass,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable UUID after) {
        Slice<Schoolmate> found =
                schoolmates.search(actor, new ClassId(schoolClass), words, after == null ? null : new PersonId(after));
        return found.map(each -> new SchoolmateJson(PersonJson.of(each.person()), each.classes()));
    }

    /** Takes students of the school into the class, with everything of their own; answers with all who are in it now. */
    @PostMapping("/students/take")
    List<PersonJson> take(Actor actor, @PathVariable int schoolClass, @RequestBody CardResource.StudentsJson students) {
        schoolmates.take(actor, new ClassId(schoolClass), students.people());
        return students(actor, schoolClass);
    }

    @PutMapping("/students/{student}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rename(Actor actor, @PathVariable int schoolClass, @PathVariable UUID student, @RequestBody NameJson name) {
        ListedName read = name.read(1);
        enrolments.rename(actor, new ClassId(schoolClass), new PersonId(student), read.givenName(), read.familyName());
    }

    /** Takes a student out of the class; what they did in it stays. */
    @PostMapping("/students/{student}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable int schoolClass, @PathVariable UUID student) {
        ClassId id = new ClassId(schoolClass);
        classes.requireAttends(actor, id, new PersonId(student));
        enrolments.end(actor, id, new PersonId(student));
    }

    @PostMapping("/students/{student}/restore")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restore(Actor actor, @PathVariable int schoolClass, @PathVariable UUID student) {
        enrolments.restore(actor, new ClassId(schoolClass), new PersonId(student));
    }

    @GetMapping("/teachers")
    List<PersonJson> teachers(Actor actor, @PathVariable int schoolClass) {
        return json(classes.listTeachers(actor, new ClassId(schoolClass)));
    }

    @PostMapping("/teachers")
    @ResponseStatus(HttpStatus.CREATED)
    List<PersonJson> addTeacher(Actor actor, @PathVariable int schoolClass, @RequestBody TeacherJson added) {
        enrolments.addTeacher(actor, new ClassId(schoolClass), new PersonId(added.teacher()));
        return teachers(actor, schoolClass);
    }

    /** A class keeps one teacher at least. */
    @PostMapping("/teachers/{teacher}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endTeacher(Actor actor, @PathVariable int schoolClass, @PathVariable UUID teacher) {
        if (!enrolments.end(actor, new ClassId(schoolClass), new PersonId(teacher))) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "A class needs somebody who teaches it. Add a colleague first.");
        }
    }

    private static List<PersonJson> json(List<Person> people) {
        return people.stream().map(PersonJson::of).toList();
    }
}
