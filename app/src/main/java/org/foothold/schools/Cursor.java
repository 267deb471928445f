package org.foothold.schools;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.foothold.kernel.NotFound;

/** Words of the last item of a part, as an address can carry them. */
final class Cursor {
    private Cursor() {}

    static String of(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for the first part. */
    static String read(String cursor) {
        try {
            String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (place.indexOf('\0') < 0) {
                return place;
            }
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
        throw unknown();
    }

    private static NotFound unknown() {
        return new NotFound("part of the list");
    }
}
