package org.foothold.interop.oneroster;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.foothold.kernel.Problem;
import org.foothold.schools.Roster;
import org.foothold.schools.Roster.Coverage;
import org.foothold.schools.Roster.Part;
import org.foothold.schools.RosterKnown;
import org.foothold.schools.RosterProgress;
import org.jspecify.annotations.Nullable;

/**
 * Reads a OneRoster zip or folder as a whole and tells everything that is wrong with it at once. Files are read in the
 * order in which they refer to one another.
 */
final class OneRosterReader {
    private final RosterKnown known;
    private final LocalDate today;
    private final ZoneId zone;
    private final RosterProgress progress;

    OneRosterReader(RosterKnown known, LocalDate today, ZoneId zone, RosterProgress progress) {
        this.known = known;
        this.today = today;
        this.zone = zone;
        this.progress = progress;
    }

    /** What a file says, or null if there is any problem; and all that was found. */
    record Result(@Nullable Roster roster, Findings findings) {}

    Result read(Path path) {
        return read(path, String.valueOf(path.getFileName()));
    }

    /** Reads what people know under another name than the path has here. */
    Result read(Path path, String name) {
        Findings findings = new Findings();
        try (RosterFiles files = RosterFiles.open(path, name, findings.problems())) {
            Roster roster = findings.problems().isEmpty() ? read(files, findings) : null;
            return new Result(findings.problems().isEmpty() ? roster : null, findings);
        } catch (IOException e) {
            findings.problem(Problem.inFile(name, "oneroster.damaged"));
            return new Result(null, findings);
        }
    }

    private Roster read(RosterFiles files, Findings findings) {
        Manifest manifest = new ManifestReader(files, findings).read();
        Context context = new Context(manifest, findings, known, today);
        TableReader tables = new TableReader(files, manifest, findings, progress);
        Roster roster = new Content(context, tables).read(zone);
        countUnused(files, findings, tables);
        findings.close();
        return roster;
    }

    private static void countUnused(RosterFiles files, Findings findings, TableReader tables) {
        Arrays.stream(Table.values())
                .filter(table -> !table.isUsed() && files.has(table.csv()))
                .forEach(tables::count);
        Set<String> ours = Set.of(Manifest.CSV);
        files.names().stream()
                .filter(name -> !ours.contains(name)
                        && Table.named(name.substring(0, name.length() - ".csv".length()))
                                .isEmpty())
                .forEach(name -> findings.warning(Problem.inFile(name, "oneroster.not-of-the-standard")));
    }

    /** The tables of one file, read in order. */
    private static final class Content {
        private final Context context;
        private final TableReader tables;
        private final Orgs orgs;
        private final AcademicSessions sessions;
        private final Courses courses;
        private final Users users;
        private final GivenRoles roles;
        private final ClassRows classes;
        private boolean rolesWithUsers;
        private boolean readsUsers;

        private Content(Context context, TableReader tables) {
            this.context = context;
            this.tables = tables;
            this.orgs = new Orgs(context);
            this.sessions = new AcademicSessions(context);
            this.courses = new Courses(context);
            this.users = new Users(context);
            this.roles = new GivenRoles(context, orgs, users);
            this.classes = new ClassRows(context, orgs, sessions, courses);
        }

        private Roster read(ZoneId zone) {
            read(Table.ORGS, orgs::accept);
            orgs.close();
            read(Table.ACADEMIC_SESSIONS, sessions::accept);
            read(Table.COURSES, courses::accept);
            readPeople();
            read(Table.CLASSES, classes::accept);
            Enrolments enrolments = new Enrolments(context, orgs, users, classes, roles, derivesRoles());
            read(Table.ENROLLMENTS, enrolments::accept);
            read(Table.DEMOGRAPHICS, new Demographics(context, users)::accept);
            return new Roster(
                    zone,
                    part(Table.ORGS, orgs.schools()),
                    orgs.units(),
                    part(Table.ACADEMIC_SESSIONS, sessions.terms()),
                    part(Table.USERS, users.people()),
                    new Part<>(rolesCoverage(), roles.roles()),
                    part(Table.CLASSES, classes.classes()),
                    part(Table.ENROLLMENTS, enrolments.enrolments()));
        }

        /** In 1.1 a user row tells the role; in 1.2 roles.csv does. */
        private void readPeople() {
            boolean rolesApart = coverage(Table.ROLES) != Coverage.NONE;
            boolean older = context.manifest().version().equals("1.1");
            @Nullable
            Header header = readHeader(Table.USERS, row -> {
                users.accept(row);
                if (!rolesApart
                        && (older || row.text("role") != null || row.wrong().contains("role"))) {
                    roles.acceptUser(row);
                }
            });
            readsUsers = header != null;
            rolesWithUsers = !rolesApart && header != null && (older || header.has("role"));
            if (older && header != null && !rolesApart && !header.has("role")) {
                context.findings()
                        .problem(new Problem(
                                Table.USERS.csv(), 1, "role", null, "oneroster.no-column", List.of("role", "")));
            }
            read(Table.ROLES, roles::accept);
            if (rolesApart && context.manifest().isWhole(Table.ROLES)) {
                users.warnOfPeopleWithoutRole();
            }
        }

        private boolean derivesRoles() {
            boolean derives = !rolesWithUsers
                    && readsUsers
                    && coverage(Table.ROLES) == Coverage.NONE
                    && coverage(Table.USERS) == Coverage.WHOLE
                    && coverage(Table.ENROLLMENTS) == Coverage.WHOLE;
            if (derives) {
                context.findings().warning(Problem.inFile(Table.ROLES.csv(), "oneroster.roles-from-enrolments"));
            }
            return derives;
        }

        private Coverage rolesCoverage() {
            if (coverage(Table.ROLES) != Coverage.NONE) {
                return coverage(Table.ROLES);
            }
            if (rolesWithUsers) {
                return coverage(Table.USERS) == Coverage.WHOLE ? Coverage.WHOLE : Coverage.PER_PERSON;
            }
            return roles.roles().isEmpty() ? Coverage.NONE : Coverage.NAMED;
        }

        private <T> Part<T> part(Table table, List<T> rows) {
            return new Part<>(coverage(table), rows);
        }

        private Coverage coverage(Table table) {
            return context.manifest().of(table);
        }

        private void read(Table table, Consumer<Row> use) {
            readHeader(table, use);
        }

        private @Nullable Header readHeader(Table table, Consumer<Row> use) {
            return coverage(table) == Coverage.NONE ? null : tables.read(table, use);
        }
    }
}
