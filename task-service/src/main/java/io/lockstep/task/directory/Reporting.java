package io.lockstep.task.directory;

import io.lockstep.kit.security.Caller;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Who is whose superior in the team tree, and which person the caller is. */
@Singleton
public class Reporting {

    /** From the team up, nearest first; a loop in the tree ends where it would begin again. */
    private static final String ABOVE = """
            with recursive up as (
                select t.team_id, t.parent_team_id, t.lead_id, 1 as step, array[t.team_id] as path
                from team t
                where t.team_id = coalesce(:team, (select p.team_id from person p where p.person_id = :person))
                union all
                select t.team_id, t.parent_team_id, t.lead_id, up.step + 1, up.path || t.team_id
                from team t join up on t.team_id = up.parent_team_id
                where t.team_id <> all (up.path)
            )
            select p.person_id from up join person p on p.person_id = up.lead_id
            where p.active and p.person_id <> :person
            group by p.person_id order by min(up.step)
            """;

    private final Jdbi jdbi;
    private final Caller caller;

    Reporting(Jdbi jdbi, Caller caller) {
        this.jdbi = jdbi;
        this.caller = caller;
    }

    /**
     * Those who lead the team and the teams above it, nearest first, each once, without the person themselves and without
     * those who have left: the team lead, the department head and so on.
     *
     * @param team where the work belongs; the person's own team where absent
     */
    public List<UUID> above(UUID person, @Nullable UUID team) {
        return jdbi.withHandle(handle -> handle.createQuery(ABOVE)
                .bind("person", person)
                .bind("team", team)
                .mapTo(UUID.class)
                .list());
    }

    /** The caller in the directory, if it knows them. */
    public Optional<UUID> caller() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select person_id from person where subject = :subject and active limit 1")
                        .bind("subject", caller.subject())
                        .mapTo(UUID.class)
                        .findOne());
    }
}
