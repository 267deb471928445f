package org.foothold.lessons.api;

import java.util.UUID;
import org.foothold.evidence.CheckId;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Languages;
import org.foothold.kernel.Role;
import org.foothold.lessons.ClassPictures;
import org.foothold.shell.Access;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The class picture, for the teachers of the class. */
@RestController
@Access(
        roles = {Role.TEACHER, Role.ADMINISTRATOR},
        scope = Access.Scope.CLASS)
class PictureResource {
    private final ClassPictures pictures;
    private final Languages languages;

    PictureResource(ClassPictures pictures, Languages languages) {
        this.pictures = pictures;
        this.languages = languages;
    }

    @GetMapping("/api/classes/{schoolClass}/checks/{check}/picture")
    PictureJson picture(Actor actor, @PathVariable int schoolClass, @PathVariable UUID check) {
        return PictureJson.of(pictures.get(actor, new ClassId(schoolClass), new CheckId(check)), languages.of("en"));
    }
}
