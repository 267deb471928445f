package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.foothold.schools.Picture;
import org.jspecify.annotations.Nullable;

/** Three pictures, chosen in order: the fields {@code picture1} to {@code picture3}. */
final class PictureForm {
    private PictureForm() {}

    /** What was chosen; fewer than three if some are missing. */
    static List<Picture> read(HttpServletRequest request) {
        return IntStream.rangeClosed(1, Picture.CHOSEN)
                .mapToObj(place -> find(request.getParameter("picture" + place)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Picture> find(@Nullable String word) {
        return Stream.of(Picture.values())
                .filter(picture -> picture.name().equals(word))
                .findFirst();
    }
}
