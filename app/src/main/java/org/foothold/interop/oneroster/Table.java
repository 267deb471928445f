package org.foothold.interop.oneroster;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The files of OneRoster 1.1 and 1.2, in the order in which they refer to one another. */
enum Table {
    ORGS("orgs"),
    ACADEMIC_SESSIONS("academicSessions"),
    COURSES("courses"),
    USERS("users"),
    ROLES("roles"),
    CLASSES("classes"),
    ENROLLMENTS("enrollments"),
    DEMOGRAPHICS("demographics"),
    USER_PROFILES("userProfiles"),
    USER_RESOURCES("userResources"),
    RESOURCES("resources"),
    COURSE_RESOURCES("courseResources"),
    CLASS_RESOURCES("classResources"),
    CATEGORIES("categories"),
    LINE_ITEMS("lineItems"),
    LINE_ITEM_LEARNING_OBJECTIVE_IDS("lineItemLearningObjectiveIds"),
    LINE_ITEM_SCORE_SCALES("lineItemScoreScales"),
    RESULTS("results"),
    RESULT_LEARNING_OBJECTIVE_IDS("resultLearningObjectiveIds"),
    RESULT_SCORE_SCALES("resultScoreScales"),
    SCORE_SCALES("scoreScales");

    static final String ID = "sourcedId";
    static final String STATUS = "status";
    static final String MODIFIED = "dateLastModified";

    private final String fileName;

    Table(String fileName) {
        this.fileName = fileName;
    }

    /** The name in the manifest: {@code orgs}. */
    String fileName() {
        return fileName;
    }

    String csv() {
        return fileName + ".csv";
    }

    List<Column> columns() {
        return Columns.of(this);
    }

    /** False for a file that is known but not used yet: its rows are counted and nothing of them is kept. */
    boolean isUsed() {
        return !columns().isEmpty();
    }

    static Optional<Table> named(String fileName) {
        return Arrays.stream(values())
                .filter(table -> table.fileName.equalsIgnoreCase(fileName))
                .findFirst();
    }
}
