package org.foothold.schools.web;

import java.util.List;
import org.foothold.schools.SchoolClass;

public record ClassesPage(List<SchoolClass> classes) {}
