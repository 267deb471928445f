package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.foothold.schools.Picture;
import org.foothold.schools.PictureSignIns;
import org.foothold.shell.Access;
import org.foothold.shell.Flash;
import org.foothold.shell.Pages;
import org.foothold.shell.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** A student chooses three pictures, with which the name in the class list opens all of their own pages. */
@Controller
@Access(roles = Role.STUDENT)
class PicturePages {
    private final Pages pages;
    private final PictureSignIns pictures;

    PicturePages(Pages pages, PictureSignIns pictures) {
        this.pages = pages;
        this.pictures = pictures;
    }

    @GetMapping("/me/pictures")
    View ask(Actor actor) {
        return pages.show("schools/myPictures", new MyPicturesPage(pictures.hasChosen(actor), false));
    }

    @PostMapping("/me/pictures")
    View choose(Actor actor, HttpServletRequest request) {
        List<Picture> chosen = PictureForm.read(request);
        if (chosen.size() < Picture.CHOSEN) {
            return pages.show(422, "schools/myPictures", new MyPicturesPage(pictures.hasChosen(actor), true));
        }
        pictures.choose(actor, chosen);
        return Redirects.to("/me", Flash.of("schools.notice.pictures-chosen"));
    }
}
