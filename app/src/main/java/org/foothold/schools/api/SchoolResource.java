package org.foothold.schools.api;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Role;
import org.foothold.kernel.Slice;
import org.foothold.schools.Districts;
import org.foothold.schools.School;
import org.foothold.schools.SchoolClasses;
import org.foothold.schools.SchoolId;
import org.foothold.schools.TaughtClass;
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

/** The schools of the district. */
@RestController
@RequestMapping("/api/schools")
@Access(roles = Role.ADMINISTRATOR, scope = Access.Scope.DISTRICT)
class SchoolResource {
    private static final int LONGEST_NAME = 120;

    private final Districts districts;
    private final SchoolClasses classes;

    SchoolResource(Districts districts, SchoolClasses classes) {
        this.districts = districts;
        this.classes = classes;
    }

    /** What a school is called and where its day begins: a zone such as {@code America/Chicago}. */
    record SchoolWordsJson(String name, String timeZone) {}

    /** A class is of one of them. */
    @GetMapping
    @Access(roles = {Role.TEACHER, Role.ADMINISTRATOR})
    List<SchoolJson> list(Actor actor) {
        return districts.listSchools(actor).stream().map(SchoolJson::of).toList();
    }

    @GetMapping("/{school}")
    SchoolJson get(Actor actor, @PathVariable UUID school) {
        return SchoolJson.of(districts.getSchool(actor, new SchoolId(school)));
    }

    /** A class of the school and those who teach it. */
    record TaughtClassJson(ClassJson schoolClass, List<String> teachers) {
        static TaughtClassJson of(TaughtClass each) {
            return new TaughtClassJson(ClassJson.of(each.schoolClass()), each.teachers());
        }
    }

    /** By name; each of the words must be found in the class or in a teacher's name. The cursor is the last one. */
    @GetMapping("/{school}/classes")
    Slice<TaughtClassJson> classes(
            Actor actor,
            @PathVariable UUID school,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean over,
            @RequestParam(required = false) @Nullable Integer after) {
        Slice<TaughtClass> found =
                classes.search(actor, new SchoolId(school), words, over, after == null ? null : new ClassId(after));
        return found.map(TaughtClassJson::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SchoolJson add(Actor actor, @RequestBody SchoolWordsJson said) {
        SchoolId added = districts.addSchool(actor, name(said.name()), TimeZoneJson.read(said.timeZone()));
        return get(actor, added.value());
    }

    @PutMapping("/{school}")
    SchoolJson change(Actor actor, @PathVariable UUID school, @RequestBody SchoolWordsJson said) {
        SchoolId its = districts.getSchool(actor, new SchoolId(school)).id();
        ZoneId zone = TimeZoneJson.read(said.timeZone());
        districts.changeSchool(actor, new School(its, name(said.name()), zone));
        return get(actor, school);
    }

    private static String name(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "A school has a name of at most " + LONGEST_NAME + " characters.");
        }
        return name.strip();
    }
}
