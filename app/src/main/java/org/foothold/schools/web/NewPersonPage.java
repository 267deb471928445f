package org.foothold.schools.web;

import java.util.List;
import org.foothold.schools.School;

/** Somebody to be added. */
public record NewPersonPage(Form form, List<School> schools) {}
