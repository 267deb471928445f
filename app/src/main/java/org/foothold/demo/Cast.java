package org.foothold.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Who is there: two schools, six teachers, eight classes and their students. */
record Cast(List<ClassCast> classes) {
    static final String DISTRICT = "Juniper Valley";
    static final List<String> SCHOOLS = List.of("Riverbend Middle School", "Willow Creek Elementary School");
    static final List<Teacher> TEACHERS = List.of(
            new Teacher("Elena", "Ortega", 0),
            new Teacher("Priya", "Raman", 0),
            new Teacher("Samuel", "Okafor", 0),
            new Teacher("Hannah", "Lindqvist", 1),
            new Teacher("Tomás", "Villaseñor", 1),
            new Teacher("Grace", "Tsosie", 1));

    private static final List<Plan> CLASSES = List.of(
            new Plan("Grade 6 Mathematics, period 2", "6", 0, "ratios", 23),
            new Plan("Grade 6 Mathematics, period 4", "6", 0, "ratios", 22),
            new Plan("Grade 7 Writing", "7", 1, "writing", 23),
            new Plan("Grade 8 Writing", "8", 1, "writing", 22),
            new Plan("Grade 7 Mathematics", "7", 2, "ratios", 24),
            new Plan("Grade 5 Mathematics", "5", 3, "fractions", 23),
            new Plan("Grade 4 Mathematics", "4", 4, "fractions", 22),
            new Plan("Grade 3 Mathematics", "3", 5, "places", 21));

    /** @param school its place in {@link #SCHOOLS} */
    record Teacher(String givenName, String familyName, int school) {}

    private record Plan(String name, String grade, int teacher, String course, int students) {}

    /** @param teacher the place of its teacher in {@link #TEACHERS} */
    record ClassCast(String name, String grade, int teacher, Course course, List<Names.Name> students) {
        int school() {
            return TEACHERS.get(teacher).school();
        }
    }

    static Cast of(long seed) {
        Names names = new Names(new SplittableRandom(seed));
        List<ClassCast> classes = new ArrayList<>();
        for (Plan plan : CLASSES) {
            List<Names.Name> students = new ArrayList<>();
            for (int i = 0; i < plan.students(); i++) {
                students.add(names.next());
            }
            classes.add(new ClassCast(
                    plan.name(), plan.grade(), plan.teacher(), Course.read(plan.course()), List.copyOf(students)));
        }
        return new Cast(List.copyOf(classes));
    }
}
