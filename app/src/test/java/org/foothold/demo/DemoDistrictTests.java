package org.foothold.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.evidence.Evidence;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Reach;
import org.foothold.kernel.Role;
import org.foothold.kernel.TestClock;
import org.foothold.lessons.Check;
import org.foothold.lessons.Checks;
import org.foothold.lessons.Lesson;
import org.foothold.lessons.Lessons;
import org.foothold.lessons.Noticings;
import org.foothold.schools.Classes;
import org.foothold.schools.DemoPerson;
import org.foothold.schools.DemoSchool;
import org.foothold.schools.District;
import org.foothold.schools.Districts;
import org.foothold.schools.LinkSignIns;
import org.foothold.schools.NewPerson;
import org.foothold.schools.People;
import org.foothold.schools.PersonChange;
import org.foothold.schools.PersonChanges;
import org.foothold.schools.SignInLinks;
import org.foothold.targets.LearningTarget;
import org.foothold.targets.Standards;
import org.foothold.targets.TargetKind;
import org.foothold.targets.Targets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The district is made once for all of these, by two who ask at the same time. */
@DatabaseTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoDistrictTests {
    @Autowired
    Makings makings;

    @Autowired
    DemoDistrict demo;

    @Autowired
    Districts districts;

    @Autowired
    People people;

    @Autowired
    Classes classes;

    @Autowired
    Standards standards;

    @Autowired
    Targets targets;

    @Autowired
    Lessons lessons;

    @Autowired
    Checks checks;

    @Autowired
    Noticings noticings;

    @Autowired
    Evidence evidence;

    @Autowired
    TestSchool schools;

    @Autowired
    TestClock clock;

    @Autowired
    Waking waking;

    @Autowired
    MockMvcTester browser;

    @Autowired
    PersonChanges changes;

    @Autowired
    SignInLinks links;

    @Autowired
    LinkSignIns linkSignIns;

    private final Progress progress = new Progress();
    private int before;
    private DistrictId district;
    private Actor system;

    @BeforeAll
    void makeItTwiceAtOnce() {
        makings.retire();
        before = districts.listIds(District.Kind.DEMO).size();
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            both.execute(() -> makings.make(DemoDistrict.SEED, progress));
            both.execute(() -> makings.make(DemoDistrict.SEED, progress));
        }
        district = makings.find().orElseThrow();
        system = Actor.system(district, "a test looks at the demonstration");
    }

    private void within(Runnable work) {
        DistrictScope.run(district, work);
    }

    @Test
    void thereIsOneWhateverManyAsk() {
        demo.make();
        assertThat(districts.listIds(District.Kind.DEMO)).contains(district).hasSize(before + 1);
        assertThat(demo.state()).isEqualTo(DemoSchool.State.READY);
        assertThat(progress.done()).isEqualTo(progress.total()).isPositive();
    }

    @Test
    void hasThePromisedPeople() {
        within(() -> {
            assertThat(districts.listSchools(system)).hasSize(2);
            assertThat(people.listWithRole(system, Role.TEACHER)).hasSize(6);
            assertThat(people.listWithRole(system, Role.STUDENT)).hasSize(180);
            for (Role role : List.of(Role.SCHOOL_LEADER, Role.DISTRICT_LEADER, Role.COACH, Role.ADMINISTRATOR)) {
                assertThat(people.listWithRole(system, role)).as("%s", role).hasSize(1);
            }
            for (int number = 1; number <= 8; number++) {
                assertThat(classes.listStudents(system, new ClassId(number))).hasSizeBetween(20, 25);
            }
        });
    }

    @Test
    void hasStandardsAndTargetsOfTheFourKindsInBothLanguages() {
        within(() -> {
            assertThat(standards.listFrameworks(system))
                    .singleElement()
                    .satisfies(framework -> assertThat(framework.standards()).isGreaterThan(40));
            List<LearningTarget> all = targets.search(system, null);
            assertThat(all).extracting(LearningTarget::kind).contains(TargetKind.values());
            assertThat(all)
                    .allSatisfy(target -> assertThat(target.iCan().texts()).containsKeys("en", "es"));
        });
    }

    @Test
    void eachClassHasSixWeeksOfLessonsWithAnswersAndNoticings() {
        within(() -> {
            int noticed = 0;
            for (int number = 1; number <= 8; number++) {
                ClassId id = new ClassId(number);
                List<Lesson> past = lessons.list(system, id, "", LocalDate.of(2999, 1, 1), 50);
                assertThat(past).hasSizeBetween(18, 20);
                assertThat(past.stream().filter(each -> each.state() == Lesson.State.CLOSED))
                        .allSatisfy(each -> assertThat(answers(id, each)).isPositive());
                noticed += past.stream()
                        .mapToInt(each -> noticings.list(system, id, each.id()).size())
                        .sum();
            }
            assertThat(noticed).isGreaterThan(8);
        });
    }

    private int answers(ClassId id, Lesson lesson) {
        List<Check> asked = checks.list(system, lesson);
        return evidence.listOfChecks(system, id, asked.stream().map(Check::id).toList())
                .size();
    }

    @Test
    void offersThoseWhoAreInALessonFirst() {
        List<DemoPerson> offered = demo.people();
        assertThat(offered.getFirst().role()).isEqualTo(Role.TEACHER);
        assertThat(offered.getFirst().name()).isEqualTo("Elena Ortega");
        assertThat(offered)
                .extracting(DemoPerson::role)
                .contains(Role.STUDENT, Role.SCHOOL_LEADER, Role.DISTRICT_LEADER, Role.COACH, Role.ADMINISTRATOR);
    }

    @Test
    void looksOnceForAllWhoComeInTheSameMoment() {
        assertThat(demo.people()).isSameAs(demo.people());
    }

    @Test
    void letsAVisitorStepIntoTheShoesOfThoseItOffers() {
        assertThat(browser.get().uri("/demo")).hasStatusOk().bodyText().contains("Elena Ortega", "made up");
        List<String> cookies = new ArrayList<>();
        for (DemoPerson person : demo.people()) {
            MvcTestResult entered = enter(person.person().toString());
            assertThat(entered).hasStatus(303);
            cookies.add(entered.getResponse().getHeader("Set-Cookie"));
        }
        assertThat(cookies).doesNotContainNull().doesNotHaveDuplicates();
    }

    /** From the first page on, along every link, as each of those whom the demo offers first. */
    @Test
    void everyPageThatTheNavigationReachesAnswersAndHasLife() {
        List<String> faults = new ArrayList<>();
        for (Role role : List.of(Role.TEACHER, Role.STUDENT, Role.SCHOOL_LEADER, Role.COACH)) {
            DemoPerson person = demo.people().stream()
                    .filter(each -> each.role() == role)
                    .findFirst()
                    .orElseThrow();
            Cookie session = Objects.requireNonNull(
                    enter(person.person().toString()).getResponse().getCookie("foothold"));
            faults.addAll(new LinkWalk(browser, session, role).faults());
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void nobodyOfARealDistrictCanBeEntered() {
        Actor real = schools.district().teacher("Real");
        assertThat(enter(real.person().toString())).hasStatus(404).doesNotContainHeader("Set-Cookie");
        assertThat(enter(UUID.randomUUID().toString())).hasStatus(404);
    }

    /** Whoever comes by may be one: with a sign-in link they would take the addresses of real people. */
    @Test
    void anAdministratorHereTakesNoAddressAndLearnsOfNone() {
        TestSchool.Place real = schools.district();
        Actor ada = real.person("Ada", "Admin", Role.ADMINISTRATOR);
        String email = UUID.randomUUID() + "@north.example";
        PersonId ana = ((PersonChange.Done) real.within(() -> changes.add(ada, analyst(email)))).person();
        linkSignIns.use(real.within(() -> links.issue(ada, ana)), "tres tristes tigres", email);
        within(() -> {
            PersonId who =
                    people.listWithRole(system, Role.ADMINISTRATOR).getFirst().id();
            Actor visitor = new Actor(district, who, Set.of(Role.ADMINISTRATOR), new Reach.Everything());
            PersonChange added = changes.add(visitor, analyst(email));
            assertThat(added).isInstanceOf(PersonChange.Done.class);
            assertThatThrownBy(() -> links.issue(visitor, ((PersonChange.Done) added).person()))
                    .isInstanceOf(Forbidden.class);
        });
    }

    private static NewPerson analyst(String email) {
        return new NewPerson("Ana", "Ruiz", email, null, null, Role.STATE_ANALYST, null);
    }

    private MvcTestResult enter(String person) {
        return browser.post()
                .uri("/demo/enter")
                .param("person", person)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    /** Last, for the other tests look at the day on which it was made. */
    @Test
    @Order(Integer.MAX_VALUE)
    void onALaterDayAClassIsInALessonAgain() {
        clock.ahead(Duration.ofDays(3), () -> {
            waking.wake();
            waking.wake();
            within(() -> {
                Map<ClassId, Lesson> today = lessonsOfToday();
                assertThat(today).hasSize(8);
                assertThat(today.values().stream().filter(Lesson::isOpen))
                        .singleElement()
                        .satisfies(open -> {
                            Check running = checks.list(system, open).stream()
                                    .filter(each -> each.purpose() == Check.Purpose.TASK && each.isRunning())
                                    .findFirst()
                                    .orElseThrow();
                            assertThat(evidence.listOfChecks(system, open.schoolClass(), List.of(running.id())))
                                    .hasSizeGreaterThan(10);
                        });
            });
        });
    }

    private Map<ClassId, Lesson> lessonsOfToday() {
        return people.listWithRole(system, Role.TEACHER).stream()
                .map(each -> new Actor(district, each.id(), Set.of(Role.TEACHER), new Reach.Everything()))
                .flatMap(each -> lessons.listToday(each, classes.listMine(each)).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
