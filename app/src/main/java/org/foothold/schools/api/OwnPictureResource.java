package org.foothold.schools.api;

import java.util.List;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.foothold.schools.Picture;
import org.foothold.schools.PictureSignIns;
import org.foothold.shell.Access;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A student's picture password: whether there is one, and choosing it. */
@RestController
@RequestMapping("/api/me/pictures")
@Access(roles = Role.STUDENT)
class OwnPictureResource {
    private final PictureSignIns pictures;

    OwnPictureResource(PictureSignIns pictures) {
        this.pictures = pictures;
    }

    /** Whether pictures were chosen; never which. */
    record ChosenJson(boolean chosen) {}

    /** Three pictures, in order. */
    record PicturesJson(List<Picture> pictures) {}

    @GetMapping
    ChosenJson get(Actor actor) {
        return new ChosenJson(pictures.hasChosen(actor));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(Actor actor, @RequestBody PicturesJson chosen) {
        if (chosen.pictures().size() != Picture.CHOSEN) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "Choose " + Picture.CHOSEN + " pictures, in order.");
        }
        pictures.choose(actor, chosen.pictures());
    }
}
