package org.foothold.gates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.foothold.TestSchool;
import org.foothold.evidence.CheckId;
import org.foothold.evidence.Confidence;
import org.foothold.evidence.DeviceTime;
import org.foothold.evidence.FactId;
import org.foothold.evidence.Shows;
import org.foothold.growth.NextSteps;
import org.foothold.growth.Views;
import org.foothold.interop.oneroster.OneRosterImports;
import org.foothold.interop.oneroster.RosterSet;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Ids;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Reach;
import org.foothold.kernel.Role;
import org.foothold.lessons.Asking;
import org.foothold.lessons.Check;
import org.foothold.lessons.Checks;
import org.foothold.lessons.ClassPictures;
import org.foothold.lessons.Lesson;
import org.foothold.lessons.LessonPlan;
import org.foothold.lessons.Lessons;
import org.foothold.lessons.NewCheck;
import org.foothold.lessons.NewNoticing;
import org.foothold.lessons.NewObservation;
import org.foothold.lessons.NewResponse;
import org.foothold.lessons.Noticings;
import org.foothold.lessons.Observations;
import org.foothold.lessons.Responses;
import org.foothold.schools.ApiTokens;
import org.foothold.schools.Cards;
import org.foothold.schools.Classes;
import org.foothold.schools.Enrolments;
import org.foothold.schools.Joins;
import org.foothold.schools.LinkSignIns;
import org.foothold.schools.NewPerson;
import org.foothold.schools.OwnSessions;
import org.foothold.schools.PersonChange;
import org.foothold.schools.PersonChanges;
import org.foothold.schools.Picture;
import org.foothold.schools.PictureSignIns;
import org.foothold.schools.Presence;
import org.foothold.schools.RosterImport;
import org.foothold.schools.SchoolClass;
import org.foothold.schools.Session;
import org.foothold.schools.SignIn;
import org.foothold.schools.SignInLinks;
import org.foothold.schools.Terms;
import org.foothold.targets.DeconstructionDrafts;
import org.foothold.targets.FrameworkImports;
import org.foothold.targets.TargetId;
import org.foothold.targets.TargetVersion;
import org.foothold.targets.Targets;
import org.foothold.tasks.MultipleChoice;
import org.foothold.tasks.Option;
import org.foothold.tasks.Prompt;
import org.foothold.tasks.ShortText;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;

/** Makes classes in which much happened, all through the doors, so that each address can be filled with what exists. */
class Living {
    private static final Asking EVERYTHING = new Asking(true, true, null);
    private static final String A_ROOM = "a room";

    @Autowired
    TestSchool schools;

    @Autowired
    Classes classes;

    @Autowired
    Lessons lessons;

    @Autowired
    Checks checks;

    @Autowired
    Responses responses;

    @Autowired
    Noticings noticings;

    @Autowired
    ClassPictures pictureOf;

    @Autowired
    Observations observations;

    @Autowired
    Views views;

    @Autowired
    NextSteps steps;

    @Autowired
    Targets targets;

    @Autowired
    DeconstructionDrafts drafts;

    @Autowired
    FrameworkImports imports;

    @Autowired
    Cards cards;

    @Autowired
    ApiTokens tokens;

    @Autowired
    OneRosterImports rosters;

    @Autowired
    PictureSignIns pictures;

    @Autowired
    Joins joins;

    @Autowired
    Presence presence;

    @Autowired
    Enrolments enrolments;

    @Autowired
    PersonChanges changes;

    @Autowired
    SignInLinks links;

    @Autowired
    LinkSignIns linkSignIns;

    @Autowired
    Terms terms;

    @Autowired
    OwnSessions ownSessions;

    @Autowired
    Ids ids;

    @Autowired
    Clock clock;

    /** Where the route asks for one: a roster that waits to be confirmed, or first for an answer about a student. */
    Lived with(Lived lived, Route route) {
        if (Asks.inAddress(route).contains("roster") && !lived.names().containsKey("roster")) {
            if (route.pattern().contains("/joins")) {
                lived.place().anotherSchool().person("Zoë 🌱", "O'Neil", Role.STUDENT);
            }
            roster(lived);
        }
        if (Asks.inSent(route).contains("password") && !lived.names().containsKey("password")) {
            lived.place().run(() -> password(lived));
        }
        return lived;
    }

    /** Only where it is asked for: hashing one takes long, and is meant to. */
    private void password(Lived lived) {
        Actor administrator = Objects.requireNonNull(lived.people().get("administrator"));
        PersonId teacher = lived.teacher().person();
        changes.change(administrator, teacher, "Some", "TEACHER", UUID.randomUUID() + "@school.example");
        linkSignIns.use(links.issue(administrator, teacher), "tres tristes tigres", A_ROOM);
        lived.names().put("password", "tres tristes tigres");
    }

    private void roster(Lived lived) {
        try {
            Path folder = Files.createTempDirectory("roster");
            Path zip = RosterSet.of11()
                    .replace("orgs.csv", "North School", "Another school")
                    .zip(folder);
            Actor system = lived.place().system();
            RosterImport ready = lived.place()
                    .within(() -> rosters.preview(
                            system, zip, "roster.zip", ZoneId.of("America/Denver"), (step, done, total) -> {}));
            lived.names().put("roster", ready.id().toString());
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In a district of its own. */
    Lived elsewhere() {
        return in(schools.district(), null);
    }

    /** In the school given; standards are those of the one that lived there before, for a district has them together. */
    Lived in(TestSchool.Place place, @Nullable Lived before) {
        Lived lived = new Lived(place, people(place), new HashMap<>());
        place.run(() -> {
            new LivingStandards(imports, targets, drafts).in(lived, before);
        });
        schoolClass(lived);
        LocalDate date = place.within(() -> lesson(lived));
        answers(lived, date);
        place.run(() -> afterwards(lived));
        place.run(() -> staff(lived));
        return lived;
    }

    private static Map<String, Actor> people(TestSchool.Place place) {
        Map<String, Actor> people = new HashMap<>();
        for (Role role : Role.values()) {
            people.put(role.name().toLowerCase(Locale.ROOT), place.person("Some", role.name(), role));
        }
        return people;
    }

    private void schoolClass(Lived lived) {
        Actor asking = lived.place().student("Ben");
        Actor pictured = lived.place().student("Cleo");
        ClassId made = lived.place().schoolClass(lived.teacher(), lived.student(), asking, pictured);
        lived.place().run(() -> pictures.choose(pictured, List.of(Picture.SUN, Picture.MOON, Picture.STAR)));
        lived.names().put("asking", asking.person().toString());
        lived.names().put("pictured", pictured.person().toString());
        Actor student = lived.student();
        lived.people()
                .put(
                        "by code",
                        new Actor(student.district(), student.person(), student.roles(), new Reach.LessonOnly(made)));
        lived.names().put("schoolClass", made.toString());
        lived.names().put("student", student.person().toString());
        lived.names().put("person", student.person().toString());
        lived.names().put("teacher", lived.teacher().person().toString());
        lived.place().run(() -> membersWhoComeAndGo(lived, made));
    }

    private void membersWhoComeAndGo(Lived lived, ClassId made) {
        Actor former = lived.place().student("Fay");
        classes.enrol(lived.teacher(), made, List.of(former.person()), Role.STUDENT);
        enrolments.end(lived.teacher(), made, former.person());
        lived.names().put("former", former.person().toString());
        lived.names().put("schoolmate", lived.place().student("Mat").person().toString());
        Actor second = lived.place().teacher("Second");
        classes.enrol(lived.teacher(), made, List.of(second.person()), Role.TEACHER);
        lived.names().put("second", second.person().toString());
    }

    private void staff(Lived lived) {
        Actor administrator = Objects.requireNonNull(lived.people().get("administrator"));
        String email = UUID.randomUUID() + "@school.example";
        NewPerson colleague = new NewPerson(
                "Cora", "League", email, null, null, Role.TEACHER, lived.place().school());
        if (changes.add(administrator, colleague) instanceof PersonChange.Done(PersonId added)) {
            lived.names().put("colleague", added.toString());
            lived.names().put("link", links.issue(administrator, added));
        }
        lived.names().put("school", lived.place().school().toString());
        LocalDate day = LocalDate.of(2030, 8, 1);
        lived.names()
                .put(
                        "term",
                        terms.add(administrator, lived.place().school(), "Fall", day, day.plusMonths(4))
                                .toString());
        String session = schools.signIn(lived.teacher()).getValue();
        schools.signIn(lived.teacher());
        ownSessions.list(lived.teacher(), session).stream()
                .filter(each -> !each.current())
                .forEach(each -> lived.names().put("session", each.id()));
    }

    static ClassId classOf(Lived lived) {
        return new ClassId(Integer.parseInt(lived.names().getOrDefault("schoolClass", "")));
    }

    private TargetId targetOf(Lived lived) {
        return TargetId.of(lived.names().getOrDefault("target", ""));
    }

    private LocalDate lesson(Lived lived) {
        SchoolClass its = classes.get(lived.teacher(), classOf(lived));
        LocalDate today = lessons.today(its);
        LessonPlan plan = new LessonPlan(
                "Compare ratios",
                List.of("I explain why."),
                List.of(targets.get(lived.teacher(), targetOf(lived)).ref()));
        Lesson lesson = lessons.plan(lived.teacher(), its.id(), today, plan);
        lessons.open(lived.teacher(), its.id(), today);
        NewCheck later = new NewCheck(ShortText.open("Why?"), EVERYTHING);
        lived.names()
                .put(
                        "prepared",
                        checks.prepare(lived.teacher(), its.id(), today, later).toString());
        lived.names().put("date", today.toString());
        lived.names().put("lesson", lesson.id().toString());
        lived.names().put("code", its.code());
        return today;
    }

    private void answers(Lived lived, LocalDate date) {
        List<String> given = List.of("A", "B", "A", "A", "C", "A", "A");
        for (int i = 0; i < given.size(); i++) {
            Prompt prompt = new MultipleChoice(
                    "Which is bluer? (" + i + ")",
                    List.of(
                            new Option("3 to 5", true, null),
                            new Option("5 to 9", false, "more blue is bluer"),
                            new Option("The same", false, null)));
            Check check = lived.place()
                    .within(() ->
                            checks.startNow(lived.teacher(), classOf(lived), date, new NewCheck(prompt, EVERYTHING)));
            NewResponse response = new NewResponse(
                    new FactId(ids.next()),
                    List.of(given.get(i)),
                    "I drew it",
                    Confidence.FAIRLY_SURE,
                    null,
                    DeviceTime.of(clock.instant()));
            lived.place().within(() -> responses.send(lived.student(), classOf(lived), check.id(), response));
            lived.names().put("check", check.id().toString());
        }
        lived.place().run(() -> say(lived));
        write(lived, date);
    }

    /** An answer in words, for people to judge, and something that the teacher saw. */
    private void write(Lived lived, LocalDate date) {
        Actor teacher = lived.teacher();
        NewCheck why = new NewCheck(ShortText.open("Why is it bluer?"), EVERYTHING);
        Check check = lived.place().within(() -> checks.startNow(teacher, classOf(lived), date, why));
        NewResponse response = new NewResponse(
                new FactId(ids.next()), List.of("More blue"), null, null, null, DeviceTime.of(clock.instant()));
        lived.place().within(() -> responses.send(lived.student(), classOf(lived), check.id(), response));
        lived.names().put("written", check.id().toString());
        lived.names()
                .put(
                        "group",
                        lived.place()
                                .within(() -> pictureOf.get(teacher, classOf(lived), check.id()))
                                .groups()
                                .getFirst()
                                .key());
        TargetVersion target = lived.place()
                .within(() -> targets.get(teacher, targetOf(lived)))
                .ref();
        NewObservation seen = new NewObservation(
                new FactId(ids.next()), lived.student().person(), target, NewObservation.Seen.ALONE, "With cups");
        lived.place().within(() -> observations.note(teacher, classOf(lived), seen));
        lived.names().put("observation", seen.id().toString());
    }

    private void say(Lived lived) {
        Views.View view = new Views.View(new FactId(ids.next()), targetOf(lived), Shows.SECURE, "I did it with cups.");
        views.sayOwn(lived.student(), classOf(lived), view);
        Views.View teachers = new Views.View(new FactId(ids.next()), targetOf(lived), Shows.ON_THE_WAY, "Explain why.");
        views.say(lived.teacher(), classOf(lived), lived.student().person(), teachers);
    }

    private void askForNod(Lived lived) {
        PersonId asking = PersonId.of(lived.names().getOrDefault("asking", ""));
        String code = lived.names().getOrDefault("code", "");
        var joined = (SignIn.Started) joins.join(code, asking, A_ROOM);
        Actor byCode = new Actor(
                lived.student().district(), asking, Set.of(Role.STUDENT), new Reach.LessonOnly(classOf(lived)));
        presence.askForNod(byCode, joined.token());
    }

    private void afterwards(Lived lived) {
        ClassId its = classOf(lived);
        askForNod(lived);
        Actor student = lived.student();
        steps.choose(student, its, targetOf(lived), "Try it with Diego.");
        steps.suggest(lived.teacher(), its, student.person(), targetOf(lived), "Explain one without a table.");
        lived.names().put("step", steps.listMine(student).getFirst().id().toString());
        NewNoticing noticing = new NewNoticing(
                CheckId.of(lived.names().getOrDefault("check", "")),
                "",
                List.of(student.person()),
                "Many add",
                "They compare sums",
                "Draw both");
        lived.names()
                .put("noticing", noticings.note(lived.teacher(), its, noticing).toString());
        String sheet = cards.issue(lived.teacher(), its, List.of(student.person()));
        lived.names().put("key", sheet);
        lived.names()
                .put(
                        "secret",
                        cards.listSheet(lived.teacher(), its, sheet).getFirst().token());
        tokens.issue(lived.teacher(), Session.Means.PASSWORD, "a program", Set.of("*:read"), Duration.ofHours(1));
        lived.names()
                .put("token", tokens.listMine(lived.teacher()).getFirst().id().toString());
        lived.names().put("apiToken", lived.names().getOrDefault("token", ""));
    }
}
