package io.lockstep.kit.sample;

import io.lockstep.kit.http.Idempotent;
import io.lockstep.kit.http.Revision;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/v1/notes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NoteResource {

    public enum Colour {
        RED,
        GREEN
    }

    public record Line(@NotBlank String text) {}

    public record NewNote(
            @NotBlank String text,
            @Digits(integer = 18, fraction = 6) @Nullable BigDecimal size,
            @Nullable LocalDate day,
            @Nullable Colour colour,
            @Nullable List<@Valid Line> lines) {}

    private final Notes notes;

    NoteResource(Notes notes) {
        this.notes = notes;
    }

    @POST
    @RolesAllowed(Roles.MEMBER)
    @Idempotent
    public Response write(@NotNull @Valid NewNote note) {
        if (note.text().equals("fail")) {
            notes.writeAndFail(note.text());
        }
        var id = notes.write(note.text());
        return Response.status(201)
                .entity(Map.of("id", id))
                .header("Location", "/v1/notes/" + id)
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    public String read(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Max(200) int limit,
            @QueryParam("author") @Nullable UUID author,
            @QueryParam("day") @Nullable LocalDate day,
            @QueryParam("colour") @Nullable Colour colour) {
        throw Problem.notFound("note", id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.MEMBER)
    public Response edit(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, NewNote note) {
        Revision.check(ifMatch, 3);
        return Response.noContent().tag(Revision.tag(4)).build();
    }

    /** No role is named, so nobody may. */
    @GET
    @Path("/forgotten")
    public String forgotten() {
        return "never";
    }
}
