package org.foothold.schools.web;

import java.util.List;
import org.foothold.schools.SchoolClass;

/** The actor's classes: those that go on, and those that are over. */
public record ClassesPage(List<SchoolClass> classes, List<SchoolClass> over) {}
