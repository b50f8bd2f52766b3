package io.lockstep.task.cadence;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of owed reports. */
@Schema(description = "One page of owed reports; next is absent on the last", examples = CheckIn.PAGE)
record CheckInPage(
        LocalDate on, List<CheckIn> items, @Nullable String next) {}
