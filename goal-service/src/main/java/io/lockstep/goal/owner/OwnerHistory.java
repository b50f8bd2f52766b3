package io.lockstep.goal.owner;

import io.lockstep.goal.goal.GoalsChanged;
import io.lockstep.goal.goal.GoalsChanged.Changed;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.security.Caller;
import io.lockstep.kit.time.OrganisationTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Who owned which goal since when: written by whatever changes an owner, in its transaction. */
@ApplicationScoped
class OwnerHistory {

    private static final String ADD = """
            insert into goal_owner (id, goal_id, owner_id, team_id, since, reason, decided_by, decided_at, applied)
            values (:id, :goal, :owner, :team, :since, :reason, :by, :at, :applied)
            """;

    private static final String DUE = """
            select * from goal_owner where not applied and dropped_because is null and since <= :today
            order by since, id limit 1 for update skip locked
            """;

    private static final String DROP = """
            update goal_owner set dropped_because = :because where goal_id = :goal and not applied and dropped_because is null
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final OrganisationTime time;
    private final Caller caller;

    OwnerHistory(Jdbi jdbi, Clock clock, OrganisationTime time, Caller caller) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.time = time;
        this.caller = caller;
    }

    void on(@Observes GoalsChanged changed) {
        changed.goals().stream().filter(OwnerHistory::changesOwner).forEach(one -> {
            var goal = one.state();
            add(goal.goalId(), goal.ownerId(), goal.teamId(), since(goal.ownerSince()), changed.reason(), true);
        });
    }

    /** Plans an owner for a later day. */
    UUID plan(UUID goal, UUID owner, @Nullable UUID team, LocalDate since, @Nullable String reason) {
        return add(goal, owner, team, since, reason, false);
    }

    /** Drops what was planned for a goal and is not in force yet. */
    void drop(UUID goal, String because) {
        jdbi.useHandle(handle -> handle.createUpdate(DROP)
                .bind("because", because)
                .bind("goal", goal)
                .execute());
    }

    /** Takes away a planned change that comes into force: the change itself writes what is then in force. */
    void remove(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from goal_owner where id = :id")
                .bind("id", id)
                .execute());
    }

    /** Locks a planned change that is due, and that no other replica works on. */
    Optional<OwnerEntry> takeDue(LocalDate today) {
        return jdbi.withHandle(handle -> handle.createQuery(DUE)
                .bind("today", today)
                .map((row, context) -> entry(row))
                .findOne());
    }

    /** All owners of a goal, past and planned, in the order of their first days. */
    List<OwnerEntry> of(UUID goal) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from goal_owner where goal_id = :goal order by since, id")
                        .bind("goal", goal)
                        .map((row, context) -> entry(row))
                        .list());
    }

    private UUID add(
            UUID goal, UUID owner, @Nullable UUID team, LocalDate since, @Nullable String reason, boolean applied) {
        var id = Ids.next();
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("id", id)
                .bind("goal", goal)
                .bind("owner", owner)
                .bind("team", team)
                .bind("since", since)
                .bind("reason", reason)
                .bind("by", caller.subject())
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("applied", applied)
                .execute());
        return id;
    }

    private LocalDate since(@Nullable LocalDate ownerSince) {
        return ownerSince == null ? time.today() : ownerSince;
    }

    private static boolean changesOwner(Changed changed) {
        var before = changed.before();
        return before == null
                || !Objects.equals(before.ownerId(), changed.after().ownerId());
    }

    private static OwnerEntry entry(ResultSet row) throws SQLException {
        var dropped = row.getString("dropped_because");
        var open = dropped == null ? OwnerEntry.State.PLANNED : OwnerEntry.State.DROPPED;
        return new OwnerEntry(
                row.getObject("id", UUID.class),
                row.getObject("goal_id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getObject("since", LocalDate.class),
                row.getString("reason"),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("applied") ? OwnerEntry.State.APPLIED : open,
                dropped);
    }
}
