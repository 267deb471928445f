package org.foothold.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Part of a long list and the cursor after which the next part begins; no cursor means that this is the end. */
public record Slice<T>(List<T> items, @Nullable String next) {
    public Slice {
        items = List.copyOf(items);
    }

    /**
     * The part of so many items.
     *
     * @param found these, and at least one more if there is a next part
     * @param cursor by which the next part finds the last item of this one
     */
    public static <T> Slice<T> of(List<T> found, int size, Function<? super T, String> cursor) {
        return found.size() <= size
                ? new Slice<>(found, null)
                : new Slice<>(found.subList(0, size), cursor.apply(found.get(size - 1)));
    }

    /**
     * A part of what is all here.
     *
     * @param after the cursor with which the part before ended; null for the first
     */
    public static <T> Slice<T> after(
            @Nullable String after, List<T> all, int size, Function<? super T, String> cursor) {
        int from = after == null ? 0 : all.stream().map(cursor).toList().indexOf(after) + 1;
        if (after != null && from == 0) {
            throw new NotFound("part of the list");
        }
        return of(all.subList(from, all.size()), size, cursor);
    }

    /** The same part of other items. */
    public <R> Slice<R> map(Function<? super T, ? extends R> change) {
        return new Slice<>(items.stream().<R>map(change).toList(), next);
    }
}
