package org.foothold.evidence;

import java.util.List;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.NotFound;
import org.foothold.schools.Classes;
import org.foothold.schools.MembersChanged;
import org.foothold.schools.PresenceChanged;
import org.foothold.schools.SignInsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says on every node that a class has changed, once that is committed. It says no more than that: whoever hears it
 * fetches what there is to see now, so nothing depends on order and a word too many does no harm.
 */
@Service
public class LiveFeed {
    /** What has changed. */
    public enum Change {
        /** Goal, check, start or stop: for everybody in the class. */
        LESSON,
        /** Who is there and what was answered: for the teachers, who alone see it. */
        PICTURE
    }

    /** Hears of changes. It is called from the feed's own thread and must not wait. */
    @FunctionalInterface
    public interface Listener {
        void changed(Change change);

        /** Whoever listens may no longer, or is to be asked again who they are, and hears nothing more. */
        default void ended() {}
    }

    /** Lasts until it is closed. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    private final ChangeStore store;
    private final Classes classes;
    private final Rooms rooms;

    LiveFeed(ChangeStore store, Classes classes, Rooms rooms) {
        this.store = store;
        this.classes = classes;
        this.rooms = rooms;
    }

    /** Tells the class, when the transaction in which the change was made is committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(Actor actor, ClassId schoolClass, Change change) {
        classes.requireMember(actor, schoolClass);
        store.tell(actor.district(), List.of(schoolClass), change);
    }

    /**
     * From now until the subscription is closed, or the sign-in of that name has ended: a teacher hears of every change, a
     * student of those of the lesson.
     */
    public Subscription subscribe(Actor actor, String signIn, ClassId schoolClass, Listener listener) {
        classes.requireMember(actor, schoolClass);
        boolean teacher = classes.isTeacher(actor, schoolClass);
        return rooms.enter(actor.district(), schoolClass, new Seat(actor, signIn, schoolClass, teacher, listener));
    }

    /** The teacher sees who comes in, and who asks for a nod. */
    @EventListener
    void on(PresenceChanged changed) {
        store.tell(changed.district(), List.of(changed.schoolClass()), Change.PICTURE);
    }

    /** Whoever was taken out of the class is sent away; looking that up may wait, so it is done beside. */
    @EventListener
    void on(MembersChanged changed) {
        List<Seat> seats = rooms.in(changed.district(), changed.schoolClass());
        if (!seats.isEmpty()) {
            Thread.startVirtualThread(
                    () -> seats.stream().filter(this::mayNoLonger).forEach(rooms::sendAway));
        }
    }

    /** Who still may, comes back by themselves and is asked who they are. */
    @EventListener
    void on(SignInsChanged changed) {
        rooms.everywhere().stream()
                .filter(seat -> changed.concerns(seat.actor().person(), seat.signIn()))
                .forEach(rooms::sendAway);
    }

    private boolean mayNoLonger(Seat seat) {
        try {
            classes.requireMember(seat.actor(), seat.schoolClass());
            return seat.teacher() && !classes.isTeacher(seat.actor(), seat.schoolClass());
        } catch (NotFound gone) {
            return true;
        }
    }
}
