package io.lockstep.tracking.leadledger;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.tracking.lead.LeadPolicy;
import io.lockstep.tracking.lead.LeadState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads rows of leads. */
public final class LeadRows {

    private LeadRows() {}

    /** The lead of a row of the table. */
    public static Lead lead(ResultSet row) throws SQLException {
        var toldAt = row.getObject("told_at", OffsetDateTime.class);
        return new Lead(
                row.getObject("lead_id", UUID.class),
                row.getString("digest"),
                row.getString("source"),
                row.getLong("version"),
                EventJson.read(row.getString("state"), LeadState.class),
                row.getObject("merged_into", UUID.class),
                EventJson.read(row.getString("policy"), LeadPolicy.class),
                row.getObject("told_as", UUID.class),
                toldAt == null ? null : toldAt.toInstant());
    }

    /**
     * The time that a cursor holds.
     *
     * @throws Problem 400 when it holds none
     */
    public static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Problem(CommonProblem.INVALID_CURSOR);
        }
    }
}
