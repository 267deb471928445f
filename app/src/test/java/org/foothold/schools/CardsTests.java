package org.foothold.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.foothold.AtOnce;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class CardsTests {
    private static final List<Picture> PICTURES = List.of(Picture.SUN, Picture.KEY, Picture.FISH);

    @Autowired
    Cards cards;

    @Autowired
    CardSignIns signIns;

    @Autowired
    Sessions sessions;

    @Autowired
    PictureSignIns pictures;

    @Autowired
    Terms terms;

    @Autowired
    Joins joins;

    @Autowired
    Classes doors;

    @Autowired
    CardStore store;

    @Autowired
    ClassStore classes;

    @Autowired
    StudentSessions sessionsOfStudents;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @Autowired
    TestSchool schools;

    TestSchool.Place place;
    Actor teacher;
    Actor ben;
    Actor cy;
    ClassId id;

    @BeforeEach
    void aClass() {
        place = schools.district();
        teacher = place.teacher("Ana");
        ben = place.student("Ben");
        cy = place.student("Cy");
        id = place.schoolClass(teacher, ben, cy);
    }

    @Test
    void aCardOpensEverythingOfItsStudent() {
        String token = issue(ben).getFirst().token();
        assertThat(signIns.find(token))
                .isInstanceOfSatisfying(
                        CardSight.Holds.class,
                        holds -> assertThat(holds.givenName()).isEqualTo("Ben"));
        Session session =
                sessions.find(((SignIn.Started) signIns.signIn(token)).token()).orElseThrow();
        assertThat(session.actor()).isEqualTo(ben);
        assertThat(session.means()).isEqualTo(Session.Means.CARD);
    }

    @Test
    void aSheetPrintsTheSameCardsAgainForTeachersOfTheClass() {
        String key = place.within(() -> cards.issue(teacher, id, List.of(ben.person(), cy.person())));
        assertThat(sheet(key)).isEqualTo(sheet(key)).hasSize(2);
        Actor other = place.teacher("Other");
        assertThatThrownBy(() -> place.within(() -> cards.listSheet(other, id, key)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> place.within(() -> cards.listSheet(teacher, id, "no such key")))
                .isInstanceOf(NotFound.class);
    }

    /** Two teachers of the class press at the same moment: each has a sheet, and the later one's holds. */
    @Test
    void ofTwoSheetsAtOnceTheLaterHolds() {
        Supplier<String> issue = () -> cards.issue(teacher, id, List.of(ben.person(), cy.person()));
        List<String> keys = new AtOnce(sql, transaction).run(teacher.district(), issue, issue);
        assertThat(sheet(keys.getLast())).hasSize(2);
        assertThatThrownBy(() -> sheet(keys.getFirst())).isInstanceOf(NotFound.class);
    }

    @Test
    void aNewCardEndsTheOldOne() {
        String old = issue(ben).getFirst().token();
        String fresh = issue(ben).getFirst().token();
        assertThat(signIns.signIn(old)).isEqualTo(new SignIn.Refused(SignIn.Reason.CARD_REVOKED));
        assertThat(signIns.signIn(fresh)).isInstanceOf(SignIn.Started.class);
    }

    @Test
    void revokedUnknownAndExpiredCardsAreToldApart() {
        String token = issue(ben).getFirst().token();
        place.run(() -> cards.revoke(teacher, id, List.of(ben.person())));
        assertThat(signIns.find(token)).isEqualTo(new CardSight.Refused(SignIn.Reason.CARD_REVOKED));
        CardSignIns nextYear = new CardSignIns(
                store, classes, sessionsOfStudents, transaction, Clock.offset(clock, Duration.ofDays(366)));
        assertThat(nextYear.signIn(issue(cy).getFirst().token()))
                .isEqualTo(new SignIn.Refused(SignIn.Reason.CARD_EXPIRED));
        assertThat(signIns.find("abc")).isEqualTo(new CardSight.Refused(SignIn.Reason.CARD_UNKNOWN));
    }

    @Test
    void aSignInLastsNoLongerThanTheCardBehindIt() {
        Function<Actor, String> signIn = student ->
                ((SignIn.Started) signIns.signIn(issue(student).getFirst().token())).token();
        String lost = signIn.apply(ben);
        String kept = signIn.apply(cy);
        place.run(() -> cards.revoke(teacher, id, List.of(ben.person())));
        assertThat(sessions.find(lost)).isEmpty();
        assertThat(sessions.find(kept)).isPresent();
        issue(cy);
        assertThat(sessions.find(kept)).isEmpty();
    }

    /** Whoever found it could choose pictures with it, and come in by those for ever. */
    @Test
    void picturesChosenWhileACardWasAroundEndWithIt() {
        place.run(() -> pictures.choose(cy, PICTURES));
        issue(ben);
        issue(cy);
        place.run(() -> pictures.choose(ben, PICTURES));
        String found = ((SignIn.Started) byPictures(ben)).token();
        place.run(() -> cards.revoke(teacher, id, List.of(ben.person(), cy.person())));
        assertThat(byPictures(ben)).isEqualTo(new SignIn.Refused(SignIn.Reason.WRONG_PICTURES));
        assertThat(sessions.find(found)).isEmpty();
        assertThat(byPictures(cy)).as("chosen before there was a card").isInstanceOf(SignIn.Started.class);

        issue(ben);
        place.run(() -> pictures.choose(ben, PICTURES));
        issue(ben);
        assertThat(byPictures(ben)).as("a lost card is replaced by a new one").isInstanceOf(SignIn.Refused.class);
    }

    @Test
    void aSignInEndsNoLaterThanTheCardThatOpenedIt() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("America/Denver"));
        place.run(() -> terms.add(place.system(), null, "Ends soon", today.minusDays(9), today.plusDays(1)));
        Card card = issue(ben).getFirst();
        SignIn.Started started = (SignIn.Started) signIns.signIn(card.token());
        assertThat(sessions.find(started.token()).orElseThrow().expiresAt()).isEqualTo(card.expiresAt());
        assertThat(started.keeps()).isLessThanOrEqualTo(Duration.ofDays(2));
    }

    private SignIn byPictures(Actor student) {
        String code = place.within(() -> doors.get(teacher, id)).code();
        return joins.joinWithPictures(code, student.person(), PICTURES, "a room");
    }

    @Test
    void onlyStudentsOfTheClassGetCards() {
        PersonId stranger = place.student("Eve").person();
        assertThatThrownBy(() -> place.within(() -> cards.issue(teacher, id, List.of(stranger))))
                .isInstanceOf(NotFound.class);
    }

    private List<Card> issue(Actor student) {
        return sheet(place.within(() -> cards.issue(teacher, id, List.of(student.person()))));
    }

    private List<Card> sheet(String key) {
        return place.within(() -> cards.listSheet(teacher, id, key));
    }
}
