package org.foothold.interop.oneroster;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** courses.csv: only lends subject and grade to classes that do not say theirs. */
final class Courses {
    private record Course(
            @Nullable String subject, @Nullable String grade) {}

    private final Context context;
    private final Map<String, Course> courses = new HashMap<>();

    Courses(Context context) {
        this.context = context;
    }

    void accept(Row row) {
        courses.put(row.id(), new Course(row.joined("subjects"), row.joined("grades")));
    }

    @Nullable
    String subject(Row row) {
        @Nullable String own = row.joined("subjects");
        return own != null ? own : of(row).map(Course::subject).orElse(null);
    }

    @Nullable
    String grade(Row row) {
        @Nullable String own = row.joined("grades");
        return own != null ? own : of(row).map(Course::grade).orElse(null);
    }

    void check(Row row) {
        @Nullable String course = row.text("courseSourcedId");
        if (course != null && context.manifest().isWhole(Table.COURSES) && isUnknown(course)) {
            context.findings().repeat(row.table().csv(), row.line(), "oneroster.unknown-course", course);
        }
    }

    private boolean isUnknown(String course) {
        return !courses.containsKey(course) && !context.findings().isUnread(Table.COURSES, course);
    }

    private Optional<Course> of(Row row) {
        @Nullable String course = row.text("courseSourcedId");
        return course == null ? Optional.empty() : Optional.ofNullable(courses.get(course));
    }
}
