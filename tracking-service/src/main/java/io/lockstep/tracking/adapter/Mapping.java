package io.lockstep.tracking.adapter;

import io.lockstep.tracking.lead.LeadVerb;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of a CRM tell what about a lead. Names of fields may be paths, with dots.
 *
 * @param stages by the value of the stage's field, what it means for a lead
 * @param events by the name of an event, what it means for a lead
 */
@Schema(
        description = "Which fields of the CRM tell what about a lead; names may be paths, with dots. What is absent is"
                + " the kind's usual field")
public record Mapping(
        @Schema(description = "The CRM's objects that are leads, such as contact or deal") @Nullable
        List<String> objects,

        @Nullable String channel,
        @Nullable String campaign,
        @Nullable String taskId,
        @Nullable String keyResultId,
        @Nullable String segment,
        @Nullable String owner,
        @Nullable String amount,
        @Nullable String stage,

        @Schema(description = "By the value of the stage's field, what it means") @Nullable
        Map<String, LeadVerb> stages,

        @Schema(description = "Where in the body the list of records is; the body itself when absent") @Nullable
        String records,

        @Schema(description = "The field that names the event") @Nullable
        String id,

        @Schema(description = "The field that holds the lead's id") @Nullable
        String lead,

        @Schema(description = "The field that says what happened") @Nullable
        String event,

        @Schema(description = "By the value of that field, what it means; lead.created and the like need no entry")
        @Nullable
        Map<String, LeadVerb> events,

        @Schema(description = "The field that says when it happened") @Nullable
        String time,

        @Schema(description = "The field that holds the id of the lead that this one is merged into") @Nullable
        String into) {

    /** Nothing is mapped. */
    public static final Mapping NONE = new Mapping(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** A kind's usual fields. */
    static Mapping usual(
            List<String> objects,
            String channel,
            String campaign,
            String owner,
            String amount,
            String stage,
            Map<String, LeadVerb> stages) {
        return new Mapping(
                objects,
                channel,
                campaign,
                "taskId",
                "keyResultId",
                "segment",
                owner,
                amount,
                stage,
                stages,
                null,
                "id",
                "lead",
                "event",
                Map.of(),
                "time",
                "into");
    }

    /** Nothing but the field of the lead's id. */
    static Mapping leadIn(String field) {
        return new Mapping(
                null, null, null, null, null, null, null, null, null, null, null, null, field, null, null, null, null);
    }

    /** This mapping, with another's where it says nothing. */
    public Mapping or(Mapping usual) {
        return new Mapping(
                either(objects, usual.objects),
                either(channel, usual.channel),
                either(campaign, usual.campaign),
                either(taskId, usual.taskId),
                either(keyResultId, usual.keyResultId),
                either(segment, usual.segment),
                either(owner, usual.owner),
                either(amount, usual.amount),
                either(stage, usual.stage),
                either(stages, usual.stages),
                either(records, usual.records),
                either(id, usual.id),
                either(lead, usual.lead),
                either(event, usual.event),
                either(events, usual.events),
                either(time, usual.time),
                either(into, usual.into));
    }

    boolean isLead(String object) {
        return objects == null || objects.isEmpty() || objects.stream().anyMatch(object::equalsIgnoreCase);
    }

    private static <T> @Nullable T either(@Nullable T mine, @Nullable T others) {
        return mine == null ? others : mine;
    }
}
