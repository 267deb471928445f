package org.foothold.schools.api;

import java.util.List;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Role;
import org.foothold.schools.Classes;
import org.foothold.shell.Access;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Classes that the token's person teaches or attends. */
@RestController
class ClassResource {
    private final Classes classes;

    ClassResource(Classes classes) {
        this.classes = classes;
    }

    @GetMapping("/api/classes")
    @Access
    List<ClassJson> list(Actor actor) {
        return classes.listMine(actor).stream().map(ClassJson::of).toList();
    }

    @GetMapping("/api/classes/{schoolClass}")
    @Access(scope = Access.Scope.CLASS)
    ClassJson get(Actor actor, @PathVariable int schoolClass) {
        return ClassJson.of(classes.get(actor, new ClassId(schoolClass)));
    }

    @GetMapping("/api/classes/{schoolClass}/students")
    @Access(
            roles = {Role.TEACHER, Role.ADMINISTRATOR},
            scope = Access.Scope.CLASS)
    List<PersonJson> students(Actor actor, @PathVariable int schoolClass) {
        return classes.listStudents(actor, new ClassId(schoolClass)).stream()
                .map(PersonJson::of)
                .toList();
    }
}
