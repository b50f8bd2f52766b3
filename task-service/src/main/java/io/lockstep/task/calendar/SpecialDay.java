package io.lockstep.task.calendar;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A day that differs from its weekday. */
@Schema(
        description = "A day that differs from its weekday",
        examples = "{\"date\": \"2026-02-14\", \"kind\": \"WORKDAY\", \"name\": \"春节\"}")
record SpecialDay(LocalDate date, DayKind kind, @Nullable String name) {}
