package org.foothold.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class PicturesTests {
    private static final List<Picture> PICTURES = List.of(Picture.SUN, Picture.KEY, Picture.FISH);

    @Autowired
    Joins joins;

    @Autowired
    Presence presence;

    @Autowired
    PictureSignIns pictures;

    @Autowired
    Classes classes;

    @Autowired
    Sessions sessions;

    @Autowired
    TestSchool schools;

    TestSchool.Place place;
    Actor teacher;
    Actor ben;
    Actor cy;
    ClassId id;
    String code = "";
    String from = "";

    @BeforeEach
    void aClass() {
        place = schools.district();
        teacher = place.teacher("Ana");
        ben = place.student("Ben");
        cy = place.student("Cy");
        id = place.schoolClass(teacher, ben, cy);
        code = place.within(() -> classes.get(teacher, id)).code();
        from = UUID.randomUUID().toString();
    }

    @Test
    void picturesInTheirOrderOpenEverything() {
        place.run(() -> pictures.choose(ben, PICTURES));
        Session session = session(joins.joinWithPictures(code, ben.person(), PICTURES, from));
        assertThat(session.actor().reachesHistory()).isTrue();
        assertThat(session.means()).isEqualTo(Session.Means.PICTURE);
        assertThat(refusal(joins.joinWithPictures(code, cy.person(), PICTURES, from)))
                .isEqualTo(SignIn.Reason.WRONG_PICTURES);
    }

    @Test
    void picturesAreLockedAfterAFewWrongTriesUntilTheTeacherClearsThem() {
        place.run(() -> pictures.choose(ben, PICTURES));
        for (int i = 0; i < 6; i++) {
            assertThat(refusal(joins.joinWithPictures(code, ben.person(), PICTURES.reversed(), from)))
                    .isEqualTo(SignIn.Reason.WRONG_PICTURES);
        }
        assertThat(refusal(joins.joinWithPictures(code, ben.person(), PICTURES, from)))
                .isEqualTo(SignIn.Reason.PICTURES_LOCKED);
        place.run(() -> pictures.clear(teacher, id, ben.person()));
        place.run(() -> pictures.choose(ben, PICTURES));
        assertThat(joins.joinWithPictures(code, ben.person(), PICTURES, from)).isInstanceOf(SignIn.Started.class);
    }

    @Test
    void theTeacherSeesWhoIsLockedOutAndUnlocksThem() {
        place.run(() -> pictures.choose(ben, PICTURES));
        place.run(() -> pictures.choose(cy, PICTURES));
        wrongPictures(ben, 6, from);
        assertThat(locked()).containsExactly(ben.person());
        assertThatThrownBy(() -> place.run(() -> pictures.unlock(ben, id, ben.person())))
                .isInstanceOf(Forbidden.class);
        place.run(() -> pictures.unlock(teacher, id, ben.person()));
        assertThat(locked()).isEmpty();
        assertThat(joins.joinWithPictures(code, ben.person(), PICTURES, from)).isInstanceOf(SignIn.Started.class);
    }

    /** Thirty names with six tries each would be a tenth of all there is to try. */
    @Test
    void whoTriesALittleAtEachNameOfAClassIsStoppedToo() {
        List<Actor> many =
                IntStream.range(0, 8).mapToObj(i -> place.student("S" + i)).toList();
        place.run(() ->
                classes.enrol(teacher, id, many.stream().map(Actor::person).toList(), Role.STUDENT));
        place.run(() -> pictures.choose(ben, PICTURES));
        many.forEach(each -> wrongPictures(each, 4, from));
        assertThat(refusal(joins.joinWithPictures(code, ben.person(), PICTURES, from)))
                .isEqualTo(SignIn.Reason.PICTURES_LOCKED);
        assertThat(locked()).containsExactly(ben.person());
        assertThat(joins.joinWithPictures(code, ben.person(), PICTURES, "at home"))
                .isInstanceOf(SignIn.Started.class);
        place.run(() -> presence.free(teacher, id, ben.person()));
        place.run(() -> pictures.unlock(teacher, id, ben.person()));
        assertThat(joins.joinWithPictures(code, ben.person(), PICTURES, from)).isInstanceOf(SignIn.Started.class);
    }

    @Test
    void aWholeClassBehindOneAddressMayTapWronglyAsLongAsItFindsItsPictures() {
        place.run(() -> pictures.choose(ben, PICTURES));
        for (int i = 0; i < 12; i++) {
            wrongPictures(ben, 4, from);
            assertThat(joins.joinWithPictures(code, ben.person(), PICTURES, from))
                    .isInstanceOf(SignIn.Started.class);
            place.run(() -> presence.free(teacher, id, ben.person()));
        }
    }

    @Test
    void whoIsInByPicturesIsOutWhenTheTeacherClearsThem() {
        place.run(() -> pictures.choose(ben, PICTURES));
        SignIn.Started started = (SignIn.Started) joins.joinWithPictures(code, ben.person(), PICTURES, from);
        place.run(() -> pictures.clear(teacher, id, ben.person()));
        assertThat(sessions.find(started.token())).isEmpty();
    }

    @Test
    void aNameAloneCannotSetPictures() {
        Actor byCode = session(joins.join(code, ben.person(), from)).actor();
        assertThatThrownBy(() -> place.run(() -> pictures.choose(byCode, PICTURES)))
                .isInstanceOf(Forbidden.class);
    }

    private void wrongPictures(Actor student, int times, String sender) {
        for (int i = 0; i < times; i++) {
            joins.joinWithPictures(code, student.person(), PICTURES.reversed(), sender);
        }
    }

    private Set<PersonId> locked() {
        return place.within(() -> pictures.listLocked(teacher, id));
    }

    private Session session(SignIn signIn) {
        return sessions.find(token(signIn)).orElseThrow();
    }

    private static String token(SignIn signIn) {
        return ((SignIn.Started) signIn).token();
    }

    private static SignIn.Reason refusal(SignIn signIn) {
        return ((SignIn.Refused) signIn).reason();
    }
}
