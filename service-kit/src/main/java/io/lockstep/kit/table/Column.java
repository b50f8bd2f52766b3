package io.lockstep.kit.table;

import java.util.List;

/**
 * A column that a table may have.
 *
 * @param name what rows and errors call it
 * @param alsoCalled other headers that mean it, in whatever language the files are kept
 * @param needed whether a table without it is refused
 */
public record Column(String name, List<String> alsoCalled, boolean needed) {

    public static Column needed(String name, String... alsoCalled) {
        return new Column(name, List.of(alsoCalled), true);
    }

    public static Column optional(String name, String... alsoCalled) {
        return new Column(name, List.of(alsoCalled), false);
    }

    /** Whether a header means this column: by name, without regard to case and to spaces around it. */
    boolean means(String header) {
        var asked = header.strip();
        return name.equalsIgnoreCase(asked) || alsoCalled.stream().anyMatch(other -> other.equalsIgnoreCase(asked));
    }
}
