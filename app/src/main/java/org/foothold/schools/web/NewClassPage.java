package org.foothold.schools.web;

import java.util.List;
import org.foothold.schools.NameList;
import org.foothold.schools.School;

/** A class about to be made, with what we read from the pasted names. */
public record NewClassPage(Form form, List<School> schools, NameList names) implements NamesPreview {}
