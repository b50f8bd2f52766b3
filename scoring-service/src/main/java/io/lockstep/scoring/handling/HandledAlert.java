package io.lockstep.scoring.handling;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** In whose hands an alert is, and until when it is muted. */
@Schema(
        description = "In whose hands an alert is, and until when it is muted",
        examples =
                "{\"alertId\":\"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8ca1\",\"ownerId\":\"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c21\",\"ownerName\":\"内容专员\",\"mutedUntil\":\"2024-02-20T00:00:00Z\",\"muteReason\":\"Spring Festival: nobody registers\"}")
record HandledAlert(
        UUID alertId,
        UUID ownerId,
        @Nullable String ownerName,

        @Schema(description = "Absent when it is not muted") @Nullable
        Instant mutedUntil,

        @Nullable String muteReason,
        @Nullable String mutedBy,

        @JsonIgnore @Nullable UUID eventId) {

    /** This, told of by the event. */
    HandledAlert toldBy(UUID event) {
        return new HandledAlert(alertId, ownerId, ownerName, mutedUntil, muteReason, mutedBy, event);
    }
}
