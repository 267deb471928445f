package org.foothold.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Only one Foothold works on a folder. The system drops the lock with the process, however that ends. */
final class HomeLock implements AutoCloseable {

    private final Home home;
    private final FileChannel channel;

    private HomeLock(Home home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /** Empty when another process has it. */
    static Optional<HomeLock> take(Home home) throws IOException {
        var channel = open(home.lock());
        if (lock(channel) == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new HomeLock(home, channel));
    }

    private static FileChannel open(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (AccessDeniedException e) {
            throw new Denied(e).problem();
        }
    }

    static HomeLock takeOrExplain(Home home) throws IOException {
        var taken = take(home);
        if (taken.isEmpty()) {
            var where = Files.exists(home.running())
                    ? Files.readString(home.running()).strip()
                    : "just starting";
            throw new ServerProblem("Foothold is already running on " + home.folder() + " (" + where
                    + "). Stop it there, or choose another folder with --home.");
        }
        return taken.get();
    }

    /** The address that whoever has the lock has announced; empty while nobody has it or it is just starting. */
    static Optional<String> runningAt(Home home) throws IOException {
        if (Files.notExists(home.running())) {
            return Optional.empty();
        }
        return Optional.of(Files.readString(home.running()).replaceFirst(",.*\\R?", ""));
    }

    void announce(String address) throws IOException {
        Files.writeString(
                home.running(), address + ", process " + ProcessHandle.current().pid() + "\n");
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(home.running());
        channel.close();
    }
}
