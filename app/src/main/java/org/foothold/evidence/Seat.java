package org.foothold.evidence;

import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;

/**
 * Who listens to a class: a teacher hears of every change, a student of those of the lesson.
 *
 * @param signIn the name of the sign-in by which they came
 */
record Seat(Actor actor, String signIn, ClassId schoolClass, boolean teacher, LiveFeed.Listener listener) {
    void changed(LiveFeed.Change change) {
        if (teacher || change == LiveFeed.Change.LESSON) {
            listener.changed(change);
        }
    }
}
