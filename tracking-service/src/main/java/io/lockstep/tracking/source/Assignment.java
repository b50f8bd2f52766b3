package io.lockstep.tracking.source;

import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which task and key result the leads of a channel or campaign count for; CRMs do not know our ids. */
@Schema(
        description =
                "Which task and key result the leads of a channel and campaign count for; without either, the leads"
                        + " that no other row names")
public record Assignment(
        @Nullable @Text @Size(max = 255) String channel,
        @Nullable @Text @Size(max = 255) String campaign,
        @Nullable UUID taskId,
        @Nullable UUID keyResultId) {

    /** Whether this row is about a channel and campaign. */
    boolean isAbout(@Nullable String otherChannel, @Nullable String otherCampaign) {
        return (channel == null || channel.equals(otherChannel))
                && (campaign == null || campaign.equals(otherCampaign));
    }
}
