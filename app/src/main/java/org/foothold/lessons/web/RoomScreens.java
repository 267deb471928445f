package org.foothold.lessons.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.foothold.kernel.Actor;
import org.foothold.lessons.Asked;
import org.foothold.lessons.Check;
import org.foothold.lessons.Checks;
import org.foothold.lessons.ClassPicture;
import org.foothold.lessons.ClassPictures;
import org.foothold.lessons.Lesson;
import org.foothold.lessons.Lessons;
import org.foothold.shell.PublicAddress;
import org.foothold.shell.QrCode;
import org.springframework.stereotype.Component;

/** Gathers what the room screen shows. */
@Component
class RoomScreens {
    private final Lessons lessons;
    private final Checks checks;
    private final ClassPictures pictures;
    private final PublicAddress address;

    RoomScreens(Lessons lessons, Checks checks, ClassPictures pictures, PublicAddress address) {
        this.lessons = lessons;
        this.checks = checks;
        this.pictures = pictures;
        this.address = address;
    }

    RoomPage page(Actor actor, Day day, HttpServletRequest request) {
        Lesson lesson = lessons.get(actor, day.id(), day.date());
        List<Check> all = checks.list(actor, lesson);
        ClassPicture picture = LiveLessons.running(all)
                .or(() -> LiveLessons.last(all))
                .filter(check -> lesson.isOpen())
                .map(check -> pictures.get(actor, new Asked(check, lesson)))
                .orElse(null);
        String join = address.of(request) + "/join?code=" + day.schoolClass().code();
        return new RoomPage(day, lesson, picture, address.of(request), address.isHereOnly(request), QrCode.of(join));
    }
}
