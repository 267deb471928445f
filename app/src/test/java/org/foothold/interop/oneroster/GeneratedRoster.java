package org.foothold.interop.oneroster;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A district of any size as a OneRoster 1.1 zip, the same for the same seed: schools of about 800, six classes for each
 * student, five for each teacher, a second teacher in every seventh class, names of many kinds.
 */
final class GeneratedRoster {
    private static final int SCHOOL = 800;
    private static final int CLASS = 25;
    private static final int CLASSES_EACH = 6;
    private static final String[] GIVEN = {
        "Ana", "Zoë", "D'Arcy", "李", "ليلى", "Nguyễn", "Mateo", "Ada 🌱", "Oisín", "Jo-Ann"
    };
    private static final String[] FAMILY = {
        "O'Neil", "García López", "حداد", "van der Berg", "Smith", "Ñúñez", "王", "\"Bo\" Li"
    };

    private final Random random;
    private final int students;
    private final int schools;

    GeneratedRoster(int users, long seed) {
        this.random = new Random(seed);
        this.students = (int) (users / (1 + CLASSES_EACH / (5.0 * CLASS)));
        this.schools = Math.max(1, students / SCHOOL);
    }

    int students() {
        return students;
    }

    int classes() {
        return Math.max(1, students * CLASSES_EACH / CLASS);
    }

    int teachers() {
        return Math.max(1, classes() / 5);
    }

    int enrolments() {
        return students * CLASSES_EACH + classes() + (classes() + 6) / 7;
    }

    void write(Path zip) {
        try (ZipOutputStream entries = new ZipOutputStream(Files.newOutputStream(zip));
                Writer out = new BufferedWriter(new OutputStreamWriter(entries, StandardCharsets.UTF_8), 1 << 16)) {
            file(entries, out, "manifest.csv", this::manifest);
            file(entries, out, "orgs.csv", this::orgs);
            file(entries, out, "academicSessions.csv", each -> each.write("""
                    sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
                    t1,,,Fall,term,2026-08-20,2036-12-20,,2027
                    """));
            file(entries, out, "users.csv", this::users);
            file(entries, out, "classes.csv", this::classes);
            file(entries, out, "enrollments.csv", this::enrolments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Part {
        void write(Writer out) throws IOException;
    }

    private static void file(ZipOutputStream entries, Writer out, String name, Part part) throws IOException {
        entries.putNextEntry(new ZipEntry(name));
        part.write(out);
        out.flush();
        entries.closeEntry();
    }

    private void manifest(Writer out) throws IOException {
        out.write("propertyName,value\noneroster.version,1.1\n");
        for (String file : new String[] {"orgs", "academicSessions", "users", "classes", "enrollments"}) {
            out.write("file." + file + ",bulk\n");
        }
    }

    private void orgs(Writer out) throws IOException {
        out.write("sourcedId,status,dateLastModified,name,type,parentSourcedId\nd,,,District,district,\n");
        for (int i = 0; i < schools; i++) {
            out.write("school-" + i + ",,,School " + i + ",school,d\n");
        }
    }

    private void users(Writer out) throws IOException {
        out.write(
                "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,givenName,familyName,email,grades\n");
        for (int i = 0; i < students; i++) {
            user(out, "student-" + i, i % schools, "student", "0" + (1 + i % 9));
        }
        for (int i = 0; i < teachers(); i++) {
            user(out, "teacher-" + i, i % schools, "teacher", "");
        }
    }

    private void user(Writer out, String id, int school, String role, String grade) throws IOException {
        String given = GIVEN[random.nextInt(GIVEN.length)];
        String family = FAMILY[random.nextInt(FAMILY.length)].replace("\"", "\"\"");
        out.write(id + ",,,true,school-" + school + "," + role + "," + id + "," + given + ",\"" + family + "\"," + id
                + "@example.org," + grade + "\n");
    }

    private void classes(Writer out) throws IOException {
        out.write("sourcedId,status,dateLastModified,title,grades,classType,schoolSourcedId,termSourcedIds,subjects\n");
        for (int i = 0; i < classes(); i++) {
            out.write("class-" + i + ",,,Class " + i + ",05,scheduled,school-" + i % schools + ",t1,Mathematics\n");
        }
    }

    private void enrolments(Writer out) throws IOException {
        out.write("sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary\n");
        for (int i = 0; i < students; i++) {
            for (int j = 0; j < CLASSES_EACH; j++) {
                int each = (int) (((long) i * CLASSES_EACH + j) % classes());
                out.write("e-" + i + "-" + j + ",,,class-" + each + ",,student-" + i + ",student,\n");
            }
        }
        for (int i = 0; i < classes(); i++) {
            out.write("et-" + i + ",,,class-" + i + ",,teacher-" + i % teachers() + ",teacher,true\n");
            if (i % 7 == 0) {
                out.write("es-" + i + ",,,class-" + i + ",,teacher-" + (i + 1) % teachers() + ",teacher,false\n");
            }
        }
    }
}
