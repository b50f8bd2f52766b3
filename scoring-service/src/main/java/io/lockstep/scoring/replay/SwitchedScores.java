package io.lockstep.scoring.replay;

import io.lockstep.scoring.achievement.Rating;
import io.lockstep.scoring.cause.Cause;
import io.lockstep.scoring.rescoring.ReplacedScores;
import io.lockstep.scoring.rollup.Score;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The scores that a switch changes: noted before it, published after it, in its transaction, so that whoever follows the events knows
 * what serves. Once, because a switch happens once; none where the numbers are equal.
 */
@Singleton
class SwitchedScores {

    private static final int CHUNK = 1_000;

    private final Jdbi jdbi;
    private final ReplacedScores replaced;
    private final Clock clock;

    SwitchedScores(Jdbi jdbi, ReplacedScores replaced, Clock clock) {
        this.jdbi = jdbi;
        this.replaced = replaced;
        this.clock = clock;
    }

    /** Notes what serves where it will change; a score that is new was none before. */
    void note() {
        jdbi.useHandle(handle -> {
            handle.execute("""
                    create table replay.switched as
                    select r.id, p.achievement, p.pace, coalesce(p.coverage, 0) coverage, p.evaluated_on
                    from replay.node r left join public.node p on p.id = r.id
                    where (p.achievement, p.pace, coalesce(p.coverage, 0)) is distinct from
                          (r.achievement, r.pace, r.coverage)
                    """);
            handle.execute("create index on replay.switched (id)");
        });
    }

    /** Publishes what serves now, in the name of the replay. */
    void publish(UUID replay) {
        var cause = new Cause(replay, replay.toString(), null, clock.instant());
        for (var before = after(new UUID(0, 0)); !before.isEmpty(); before = after(last(before))) {
            replaced.publish(before, cause);
        }
    }

    private LinkedHashMap<UUID, Score> after(UUID id) {
        return jdbi.withHandle(handle -> {
            var scores = new LinkedHashMap<UUID, Score>();
            handle.createQuery("select * from replay.switched where id > :id order by id limit :limit")
                    .bind("id", id)
                    .bind("limit", CHUNK)
                    .map((row, context) -> scores.put(row.getObject("id", UUID.class), score(row)))
                    .list();
            return scores;
        });
    }

    private static UUID last(LinkedHashMap<UUID, Score> scores) {
        return scores.sequencedKeySet().getLast();
    }

    private static Score score(ResultSet row) throws SQLException {
        return new Score(
                rating(row.getBigDecimal("achievement")),
                rating(row.getBigDecimal("pace")),
                row.getBigDecimal("coverage"),
                row.getObject("evaluated_on", LocalDate.class));
    }

    private static Rating rating(@Nullable BigDecimal fraction) {
        return fraction == null ? new Rating.NoData(Rating.Reason.NO_FACT) : new Rating.Measured(fraction);
    }
}
