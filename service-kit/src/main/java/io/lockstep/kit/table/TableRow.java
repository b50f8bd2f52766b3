package io.lockstep.kit.table;

import java.util.Map;

/**
 * One row below the header.
 *
 * @param number the line of the sheet, or of the file, in which it starts; the header's is 1
 * @param cells what stands in it, by the name of the column; spaces around it are gone
 */
public record TableRow(long number, Map<String, String> cells) {

    /** What stands in the column; empty where nothing does, or where the table has no such column. */
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
