package io.lockstep.kit.http;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items what is on this page
 * @param next the cursor of the next page; absent on the last
 */
@Schema(description = "One page of a list; next is absent on the last page")
public record Page<T>(List<T> items, @Nullable String next) {

    /** The largest page. */
    public static final int MAX = 200;

    /** The page size where none is asked for. */
    public static final String DEFAULT = "50";

    /**
     * A page out of one row more than asked for, which tells whether there is a next one.
     *
     * @param rows up to {@code limit + 1} rows
     * @param position what the list is sorted by, of the last row on the page
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> position) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, limit);
        return new Page<>(List.copyOf(items), position.apply(items.getLast()).encode());
    }

    /** The same page of other things. */
    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}
