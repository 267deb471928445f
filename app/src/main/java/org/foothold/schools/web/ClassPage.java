package org.foothold.schools.web;

import java.util.List;
import org.foothold.schools.Person;
import org.foothold.schools.SchoolClass;
import org.foothold.shell.QrCode;

/** A class as its teachers see it. */
public record ClassPage(
        SchoolClass schoolClass, String joinAddress, QrCode joinCode, List<Person> students, List<Person> teachers) {}
