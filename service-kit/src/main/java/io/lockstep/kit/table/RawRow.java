package io.lockstep.kit.table;

import java.util.List;

/** A row as the file has it, the header being one of them. */
record RawRow(long number, List<String> cells) {

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
