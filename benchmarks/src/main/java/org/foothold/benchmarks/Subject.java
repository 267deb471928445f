package org.foothold.benchmarks;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.foothold.Foothold;
import org.foothold.evidence.CheckId;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Reach;
import org.foothold.kernel.Role;
import org.foothold.lessons.Asking;
import org.foothold.lessons.Checks;
import org.foothold.lessons.LessonPlan;
import org.foothold.lessons.Lessons;
import org.foothold.lessons.NewCheck;
import org.foothold.schools.Classes;
import org.foothold.schools.District;
import org.foothold.schools.Districts;
import org.foothold.schools.NewClass;
import org.foothold.schools.NewPerson;
import org.foothold.schools.People;
import org.foothold.schools.SchoolId;
import org.foothold.schools.Session;
import org.foothold.schools.Sessions;
import org.foothold.tasks.MultipleChoice;
import org.foothold.tasks.Option;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The application that is measured, in a process of its own, with classes in the middle of a lesson. */
final class Subject {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ZoneId ZONE = ZoneId.of("America/Denver");

    private final ConfigurableApplicationContext application;
    private final DistrictId district;
    private final Actor system;

    private Subject(ConfigurableApplicationContext application) {
        this.application = application;
        district = door(Districts.class).newId();
        system = Actor.system(district, "a benchmark makes its classes");
    }

    /** Arguments: how many classes (0 after a kill), how many students in each, then those of the application. Lives until its input ends. */
    public static void main(String[] arguments) throws java.io.IOException {
        int classes = Integer.parseInt(arguments[0]);
        int students = Integer.parseInt(arguments[1]);
        String[] rest = List.of(arguments).subList(2, arguments.length).toArray(String[]::new);
        try (ConfigurableApplicationContext application = SpringApplication.run(Foothold.class, rest)) {
            Subject subject = new Subject(application);
            Ready ready = classes == 0 ? subject.ready(List.of()) : subject.prepare(classes, students);
            System.out.println(
                    Ready.MARK + application.getBean(JsonMapper.class).writeValueAsString(ready));
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private Ready prepare(int classes, int students) {
        DistrictScope.run(district, () -> door(Districts.class).create(system, "Benchmark", District.Kind.REAL, "en"));
        return ready(IntStream.range(0, classes)
                .parallel()
                .mapToObj(number -> within(() -> schoolClass(number, students)))
                .toList());
    }

    private Ready ready(List<Room> rooms) {
        int port = Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
        List<Ready.Student> students =
                rooms.stream().flatMap(room -> room.students().stream()).toList();
        return new Ready(
                port,
                district.toString(),
                students,
                rooms.stream().map(Room::teacher).toList());
    }

    private record Room(Ready.Teacher teacher, List<Ready.Student> students) {}

    /** Each in a school of its own. */
    private Room schoolClass(int place, int students) {
        SchoolId school = door(Districts.class).addSchool(system, "Benchmark school " + place, ZONE);
        Actor teacher = person(school, Role.TEACHER);
        ClassId schoolClass = door(Classes.class).create(teacher, new NewClass(school, "Math", "math", "6"));
        List<Actor> attending = IntStream.range(0, students)
                .mapToObj(number -> person(school, Role.STUDENT))
                .toList();
        List<PersonId> all = attending.stream().map(Actor::person).toList();
        door(Classes.class).enrol(teacher, schoolClass, all, Role.STUDENT);
        String address = "/classes/" + schoolClass;
        String answers = address + "/checks/" + check(teacher, schoolClass) + "/answers";
        String page = address + "/lessons/" + DAY;
        String live = address + "/live";
        return new Room(
                new Ready.Teacher(live, page + "/live", signIn(teacher, Session.Means.PASSWORD)),
                attending.stream()
                        .map(student -> new Ready.Student(answers, page, live, signIn(student, Session.Means.CARD)))
                        .toList());
    }

    private CheckId check(Actor teacher, ClassId schoolClass) {
        LessonPlan plan = new LessonPlan("I can compare two ratios.", List.of(), List.of());
        door(Lessons.class).plan(teacher, schoolClass, DAY, plan);
        List<Option> options = List.of(new Option("3 to 5", true, null), new Option("5 to 9", false, null));
        NewCheck check = new NewCheck(new MultipleChoice("Which is bluer?", options), new Asking(true, true, null));
        return door(Checks.class).startNow(teacher, schoolClass, DAY, check).id();
    }

    private Actor person(SchoolId school, Role role) {
        NewPerson person = new NewPerson("Some", role.name(), null, null, null, role, school);
        PersonId id = door(People.class).add(system, person);
        return new Actor(district, id, Set.of(role), new Reach.Everything());
    }

    private String signIn(Actor actor, Session.Means means) {
        return door(Sessions.class).start(district, actor.person(), means, actor.reach(), Duration.ofHours(8));
    }

    private <T> T within(Supplier<T> work) {
        return DistrictScope.within(district, work);
    }

    private <T> T door(Class<T> type) {
        return application.getBean(type);
    }
}
