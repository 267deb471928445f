package org.foothold.schools.api;

import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Role;
import org.foothold.kernel.Slice;
import org.foothold.schools.ClassChanges;
import org.foothold.schools.ClassWords;
import org.foothold.schools.Classes;
import org.foothold.schools.NewClass;
import org.foothold.schools.SchoolClass;
import org.foothold.schools.SchoolId;
import org.foothold.shell.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Classes that the token's person teaches or attends, or all of the district for who administers it. */
@RestController
@Access(
        roles = {Role.TEACHER, Role.ADMINISTRATOR},
        scope = Access.Scope.CLASS)
class ClassResource {
    private final Classes classes;
    private final ClassChanges changes;

    ClassResource(Classes classes, ClassChanges changes) {
        this.classes = classes;
        this.changes = changes;
    }

    /** What a class is called and how its students come in. */
    record ClassWordsJson(
            String name, @Nullable String subject, @Nullable String grade, boolean sharedDevices) {}

    /** A class to be set up in a school where the token's person teaches, or in any by an administrator. */
    record NewClassJson(
            UUID school,
            String name,
            @Nullable String subject,
            @Nullable String grade) {}

    /** What stands on the wall; students type it. */
    record CodeJson(String code) {}

    /** By number; the cursor of a part is its last number. */
    @GetMapping("/api/classes")
    @Access
    Slice<ClassJson> list(Actor actor, @RequestParam(defaultValue = "0") int after) {
        Slice<SchoolClass> part = classes.list(actor, after);
        return part.map(ClassJson::of);
    }

    @GetMapping("/api/classes/{schoolClass}")
    @Access(scope = Access.Scope.CLASS)
    ClassJson get(Actor actor, @PathVariable int schoolClass) {
        return ClassJson.of(classes.get(actor, new ClassId(schoolClass)));
    }

    @PostMapping("/api/classes")
    @ResponseStatus(HttpStatus.CREATED)
    @Access(roles = {Role.TEACHER, Role.ADMINISTRATOR})
    ClassJson create(Actor actor, @RequestBody NewClassJson made) {
        ClassWords words = words(made.name(), made.subject(), made.grade());
        SchoolId school = new SchoolId(made.school());
        ClassId id = classes.create(actor, new NewClass(school, words.name(), words.subject(), words.grade()));
        return get(actor, id.number());
    }

    @PutMapping("/api/classes/{schoolClass}")
    ClassJson change(Actor actor, @PathVariable int schoolClass, @RequestBody ClassWordsJson said) {
        ClassId id = new ClassId(schoolClass);
        changes.change(actor, id, words(said.name(), said.subject(), said.grade()));
        changes.shareDevices(actor, id, said.sharedDevices());
        return get(actor, schoolClass);
    }

    /** The class is over: nobody comes in by its code or cards, everything is kept. */
    @PostMapping("/api/classes/{schoolClass}/end")
    ClassJson end(Actor actor, @PathVariable int schoolClass) {
        changes.end(actor, new ClassId(schoolClass));
        return get(actor, schoolClass);
    }

    @PostMapping("/api/classes/{schoolClass}/reopen")
    ClassJson reopen(Actor actor, @PathVariable int schoolClass) {
        changes.reopen(actor, new ClassId(schoolClass));
        return get(actor, schoolClass);
    }

    /** A new code; the one before opens nothing any more. */
    @PostMapping("/api/classes/{schoolClass}/renew-code")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void renewCode(Actor actor, @PathVariable int schoolClass) {
        changes.renewCode(actor, new ClassId(schoolClass));
    }

    /** The code by which its students come in, for who may show it to them. */
    @GetMapping("/api/classes/{schoolClass}/code")
    CodeJson code(Actor actor, @PathVariable int schoolClass) {
        ClassId id = new ClassId(schoolClass);
        classes.requireTeacher(actor, id);
        return new CodeJson(classes.get(actor, id).code());
    }

    private static ClassWords words(String name, @Nullable String subject, @Nullable String grade) {
        boolean sound = !name.isBlank()
                && name.length() <= 80
                && (subject == null || subject.length() <= 60)
                && (grade == null || grade.length() <= 20);
        if (!sound) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "A class has a name of at most 80 characters, a subject of at most 60 and a grade of at most 20.");
        }
        return new ClassWords(name.strip(), subject, grade);
    }
}
