package org.foothold.schools;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a nod opened is over with it, and what somebody else did under a name that was nodded at lets nobody in again. */
@DatabaseTest
class NodEndsTests {
    private static final List<Picture> THEIRS = List.of(Picture.SUN, Picture.KEY, Picture.FISH);

    @Autowired
    TestSchool schools;

    @Autowired
    Classes classes;

    @Autowired
    Joins joins;

    @Autowired
    Presence presence;

    @Autowired
    ApiTokens tokens;

    @Autowired
    PictureSignIns pictures;

    @Autowired
    Sessions sessions;

    private TestSchool.Place place;
    private Actor teacher;
    private Actor ben;
    private ClassId id;
    private String code;

    @BeforeEach
    void aClass() {
        place = schools.district();
        teacher = place.teacher("Ana");
        ben = place.student("Ben");
        id = place.schoolClass(teacher, ben);
        code = place.within(() -> classes.get(teacher, id)).code();
    }

    /** The sign-in of whoever took Ben's name and whom the teacher nodded at. */
    private String nodded() {
        String token = ((SignIn.Started) joins.join(code, ben.person(), from())).token();
        place.run(() -> {
            presence.askForNod(ben, token);
            presence.nod(teacher, id, ben.person());
            presence.nod(teacher, id, ben.person());
        });
        return token;
    }

    private static String from() {
        return UUID.randomUUID().toString();
    }

    private SignIn byPictures() {
        return joins.joinWithPictures(code, ben.person(), THEIRS, from());
    }

    @Test
    void aProgramIsLetInNoLongerThanTheNod() {
        String session = nodded();
        String token =
                place.within(() -> tokens.issueWithin(ben, session, "a program", Set.of("*:read"), Duration.ofDays(1)));
        assertThat(tokens.find(token)).isPresent();
        place.run(() -> presence.endLesson(teacher, id));
        assertThat(tokens.find(token)).isEmpty();
        assertThat(place.within(() -> tokens.listMine(ben))).isEmpty();
    }

    @Test
    void picturesThatSomebodyElseChoseUnderTheNameAreTakenAway() {
        nodded();
        place.run(() -> pictures.choose(ben, THEIRS));
        String again = schools.signIn(ben, Session.Means.PICTURE).getValue();
        place.run(() -> presence.freeFromAnother(teacher, id, ben.person()));
        assertThat(byPictures()).isInstanceOf(SignIn.Refused.class);
        assertThat(sessions.find(again)).as("who came in by them").isEmpty();
    }

    @Test
    void picturesOfBeforeAndOfWhoseNameWasOnlyFreedStay() {
        place.run(() -> pictures.choose(ben, THEIRS));
        nodded();
        place.run(() -> presence.freeFromAnother(teacher, id, ben.person()));
        assertThat(byPictures()).isInstanceOf(SignIn.Started.class);
        place.run(() -> presence.free(teacher, id, ben.person()));
        nodded();
        place.run(() -> pictures.choose(ben, THEIRS));
        place.run(() -> presence.free(teacher, id, ben.person()));
        assertThat(byPictures()).isInstanceOf(SignIn.Started.class);
    }
}
