package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.foothold.kernel.PersonId;
import org.foothold.schools.Joins;
import org.foothold.schools.SignIn;
import org.foothold.shell.Access;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** A student proves the chosen name by three pictures. */
@Controller
@Access(anyone = true)
class JoinPicturePages {
    private final Joins joins;
    private final JoinViews views;
    private final Entrance entrance;

    JoinPicturePages(Joins joins, JoinViews views, Entrance entrance) {
        this.joins = joins;
        this.views = views;
        this.entrance = entrance;
    }

    @GetMapping("/join/{code}/pictures/{person}")
    View ask(@PathVariable String code, @PathVariable UUID person, HttpServletRequest request) {
        return views.pictures(code, person, Sender.of(request), null);
    }

    @PostMapping("/join/{code}/pictures/{person}")
    View show(
            @PathVariable String code,
            @PathVariable UUID person,
            HttpServletRequest request,
            HttpServletResponse response) {
        String from = Sender.of(request);
        return switch (joins.joinWithPictures(code, new PersonId(person), PictureForm.read(request), from)) {
            case SignIn.Started started -> entrance.enterAsStudent(started, request, response);
            case SignIn.Refused(SignIn.Reason reason) -> {
                boolean ofThePictures =
                        reason == SignIn.Reason.WRONG_PICTURES || reason == SignIn.Reason.PICTURES_LOCKED;
                yield ofThePictures ? views.pictures(code, person, from, reason) : views.after(reason, code, from);
            }
        };
    }
}
