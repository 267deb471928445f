package org.foothold.evidence;

import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;

/** Who listens to a class: a teacher hears of every change, a student of those of the lesson. */
record Seat(Actor actor, ClassId schoolClass, boolean teacher, LiveFeed.Listener listener) {
    void changed(LiveFeed.Change change) {
        if (teacher || change == LiveFeed.Change.LESSON) {
            listener.changed(change);
        }
    }
}
