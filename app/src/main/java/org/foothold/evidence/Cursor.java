package org.foothold.evidence;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** The place in a list, newest first, after which its next part begins. */
record Cursor(Instant happenedAt, UUID id) {
    /** Before the first. */
    private static final Cursor START =
            new Cursor(Instant.parse("9999-12-31T00:00:00Z"), UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));

    static Cursor read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return START;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            int space = plain.indexOf(' ');
            return new Cursor(
                    Instant.parse(plain.substring(0, Math.max(space, 0))), UUID.fromString(plain.substring(space + 1)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new NotFound("part of the list");
        }
    }

    /** @param more up to one more than the size, which only shows whether there is a next part */
    static Slice<Entry> slice(int size, List<Entry> more) {
        if (more.size() <= size) {
            return new Slice<>(more, null);
        }
        List<Entry> part = more.subList(0, size);
        Entry last = part.getLast();
        return new Slice<>(part, new Cursor(last.happenedAt(), last.fact().id().value()).write());
    }

    private String write() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((happenedAt + " " + id).getBytes(StandardCharsets.US_ASCII));
    }
}
