package org.foothold.evidence;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.foothold.database.Hearer;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.DistrictId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Who listens on this node, by class. */
@Component
class Rooms implements Hearer, DisposableBean {
    record Key(String district, int schoolClass) {}

    private final Map<Key, Room> rooms = new ConcurrentHashMap<>();
    private final ScheduledExecutorService telling = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-feed").factory());

    LiveFeed.Subscription enter(DistrictId district, ClassId schoolClass, Seat seat) {
        Key key = key(district, schoolClass);
        rooms.compute(key, (same, room) -> (room == null ? new Room(telling) : room).with(seat));
        return () -> rooms.computeIfPresent(key, (same, room) -> room.without(seat));
    }

    /** Who listens to the class here. */
    List<Seat> in(DistrictId district, ClassId schoolClass) {
        @Nullable Room room = rooms.get(key(district, schoolClass));
        return room == null ? List.of() : room.seats();
    }

    /** Who listens to any class here. */
    List<Seat> everywhere() {
        return rooms.values().stream().flatMap(room -> room.seats().stream()).toList();
    }

    void sendAway(Seat seat) {
        rooms.computeIfPresent(key(seat.actor().district(), seat.schoolClass()), (same, room) -> room.without(seat));
        seat.listener().ended();
    }

    private static Key key(DistrictId district, ClassId schoolClass) {
        return new Key(district.toString(), schoolClass.number());
    }

    @Override
    public String channel() {
        return ChangeStore.CHANNEL;
    }

    /** {@code <district> <class> <change>} */
    @Override
    public void heard(String payload) {
        String[] parts = payload.split(" ", 3);
        @Nullable Room room = rooms.get(new Key(parts[0], Integer.parseInt(parts[1])));
        if (room != null) {
            room.changed(LiveFeed.Change.valueOf(parts[2]));
        }
    }

    /** Better fetch once for nothing than miss a change. */
    @Override
    public void missedSome() {
        rooms.values().forEach(room -> {
            room.changed(LiveFeed.Change.LESSON);
            room.changed(LiveFeed.Change.PICTURE);
        });
    }

    int size() {
        return rooms.size();
    }

    @Override
    public void destroy() {
        telling.shutdownNow();
    }
}
