package org.foothold.demo;

import java.util.List;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;

/** A class of the cast as it stands in the database; the students in the order of the cast. */
record ClassPlace(ClassId id, Cast.ClassCast cast, Actor teacher, List<Actor> students) {}
