package io.lockstep.task.calendar;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The settings by which time is counted. */
@Schema(
        name = "Calendar",
        description = "How the organisation counts time; an operator sets it",
        examples =
                "{\"hours\": \"CALENDAR\", \"weekend\": [\"SATURDAY\", \"SUNDAY\"], \"opens\": \"00:00\", \"closes\": \"00:00\", \"timeZone\": \"Asia/Shanghai\"}")
record CalendarView(
        @Schema(description = "Whether time limits count every hour or working hours")
        CalendarSettings.Hours hours,

        Set<DayOfWeek> weekend,

        @JsonFormat(pattern = "HH:mm") @Schema(implementation = String.class)
        LocalTime opens,

        @JsonFormat(pattern = "HH:mm")
        @Schema(implementation = String.class, description = "00:00 is the end of the day")
        LocalTime closes,

        String timeZone) {}
