package io.lockstep.scoring.stream;

import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import io.lockstep.kit.security.Roles;
import io.lockstep.scoring.stream.ScoreStream.Signal;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Score changes and alerts as server-sent events. */
@Path("/v1/score-stream")
@Tag(name = "Score stream", description = "Score changes and alerts as they happen")
class StreamResource {

    private static final String[] READERS = {Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN};

    private final ScoreStream stream;
    private final Tickets tickets;
    private final Caller caller;
    private final SecurityIdentity identity;

    StreamResource(ScoreStream stream, Tickets tickets, Caller caller, SecurityIdentity identity) {
        this.stream = stream;
        this.tickets = tickets;
        this.caller = caller;
        this.identity = identity;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @PermitAll
    @Blocking
    @Operation(
            operationId = "streamScores",
            summary = "Follow score changes and alerts",
            description =
                    "Server-sent events named score-changed, alert-raised, alert-level-changed and alert-cleared, with"
                            + " the payload of the event of that name as data. Goes on after Last-Event-ID; an event named reset says"
                            + " that this place is no longer kept, so that the scores should be read anew. Needs a bearer token, or a"
                            + " ticket from POST /v1/score-stream/tickets where no header can be sent.")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "an alert", value = """
id:812-4711
event:alert-raised
data:{"alertId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8ca1","trigger":"SCHEDULE_LAG","level":"WARNING","value":0.750000}
""")))
    public Multi<OutboundSseEvent> stream(
            @HeaderParam("Last-Event-ID") @Parameter(description = "The id of the last event that was read") @Nullable
                    String lastEventId,
            @QueryParam("lastEventId")
                    @Parameter(description = "As the header, for a reader that cannot send one")
                    @Nullable
                    String lastEventIdParameter,
            @QueryParam("ticket") @Parameter(description = "A ticket, in place of a bearer token") @Nullable
                    String ticket,
            @Context Sse sse) {
        letIn(ticket);
        var last = lastEventId == null ? lastEventIdParameter : lastEventId;
        return stream.after(last).map(signal -> event(signal, sse));
    }

    @POST
    @Path("/tickets")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @RunOnVirtualThread
    @Operation(
            operationId = "createStreamTicket",
            summary = "Get a ticket for the score stream",
            description = "For a browser's EventSource, which can send no header. Good for one minute and one use.")
    @APIResponse(
            responseCode = "201",
            description = "The ticket",
            content = @Content(schema = @Schema(implementation = NewTicket.class)))
    public Response ticket() {
        var ticket = tickets.issue(caller.subject());
        return Response.status(Response.Status.CREATED)
                .entity(new NewTicket(ticket.text(), ticket.expiresAt()))
                .build();
    }

    private void letIn(@Nullable String ticket) {
        if (ticket != null) {
            tickets.redeem(ticket).orElseThrow(() -> new Problem(CommonProblem.UNAUTHENTICATED));
        } else if (identity.isAnonymous()) {
            throw new Problem(CommonProblem.UNAUTHENTICATED);
        } else if (!caller.hasAny(READERS)) {
            throw new Problem(CommonProblem.FORBIDDEN);
        }
    }

    private static OutboundSseEvent event(Signal signal, Sse sse) {
        return switch (signal) {
            case Signal.News(var entry) ->
                sse.newEventBuilder()
                        .id(entry.position().toString())
                        .name(entry.name())
                        .data(entry.payload())
                        .build();
            case Signal.Reset(var position) ->
                sse.newEventBuilder()
                        .id(position.toString())
                        .name("reset")
                        .data("{}")
                        .build();
            case Signal.KeepAlive ignored ->
                sse.newEventBuilder().comment("still here").build();
        };
    }
}
