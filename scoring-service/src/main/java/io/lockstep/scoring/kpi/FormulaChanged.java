package io.lockstep.scoring.kpi;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.scoring.formula.FormulaVersion;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The payload of formula-changed. */
record FormulaChanged(
        String code,
        int version,
        String expression,
        @Nullable LocalDate validFrom,
        String reason,
        @Nullable String by) {

    static final EventType TYPE = EventType.v1("scoring", "formula-changed");

    static OutgoingEvent event(FormulaVersion version) {
        var id = Ids.next();
        var payload = new FormulaChanged(
                version.code(),
                version.version(),
                version.formula().toString(),
                version.validFrom(),
                version.reason(),
                version.by());
        return new OutgoingEvent(id, TYPE, version.code(), payload, null, id.toString());
    }
}
