package io.lockstep.scoring.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Reads values out of rows. */
final class FactRows {

    private FactRows() {}

    static KeyResultValue value(ResultSet row, String factId, boolean sampled) throws SQLException {
        return new KeyResultValue(
                row.getBigDecimal("value"),
                sampled ? row.getBigDecimal("sample") : null,
                row.getObject("as_of", LocalDate.class),
                row.getObject(factId, UUID.class));
    }
}
