package org.foothold.demo.web;

import java.util.Arrays;
import java.util.List;
import org.foothold.kernel.Role;
import org.foothold.schools.DemoPerson;
import org.foothold.schools.DemoSchool;
import org.foothold.shell.Icon;

/** Who can be entered, or how far the making is. */
public record DemoPage(boolean offered, DemoSchool.State state, int done, int total, List<DemoPerson> people) {
    /** Four doors; each leads to the people of its roles. */
    public enum Door {
        TEACHER(Icon.BOOK, "demo.door.teacher", "demo.door.teacher.text"),
        STUDENT(Icon.PERSON, "demo.door.student", "demo.door.student.text"),
        LEADER(Icon.SCHOOL, "demo.door.leader", "demo.door.leader.text"),
        ADMINISTRATOR(Icon.PEOPLE, "demo.door.administrator", "demo.door.administrator.text");

        private final Icon icon;
        private final String title;
        private final String text;

        Door(Icon icon, String title, String text) {
            this.icon = icon;
            this.title = title;
            this.text = text;
        }

        static Door of(Role role) {
            return switch (role) {
                case TEACHER -> TEACHER;
                case STUDENT, FAMILY -> STUDENT;
                case COACH, SCHOOL_LEADER, DISTRICT_LEADER, STATE_ANALYST -> LEADER;
                case ADMINISTRATOR -> ADMINISTRATOR;
            };
        }

        public Icon icon() {
            return icon;
        }

        public String title() {
            return title;
        }

        public String text() {
            return text;
        }
    }

    public List<Door> doors() {
        return Arrays.asList(Door.values());
    }

    public List<DemoPerson> behind(Door door) {
        return people.stream().filter(person -> Door.of(person.role()) == door).toList();
    }

    /** The key of what somebody is who teaches and attends no class. */
    public static String office(DemoPerson person) {
        return switch (person.role()) {
            case SCHOOL_LEADER -> "demo.office.school-leader";
            case DISTRICT_LEADER -> "demo.office.district-leader";
            case COACH -> "demo.office.coach";
            case ADMINISTRATOR, TEACHER, STUDENT, FAMILY, STATE_ANALYST -> "demo.office.administrator";
        };
    }

    public boolean isReady() {
        return state == DemoSchool.State.READY;
    }

    public boolean isBeingMade() {
        return state == DemoSchool.State.BEING_MADE;
    }
}
