package io.lockstep.scoring.read;

import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.problem.Problem;
import io.lockstep.scoring.score.NodeType;
import io.lockstep.scoring.score.ScoreHistory;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads scores, trees and histories. */
@Singleton
class ScoreReading {

    private static final int WIDTH = 200;
    private static final int TREE_LIMIT = 2_000;

    private final Scores scores;
    private final ScoreHistory history;

    ScoreReading(Scores scores, ScoreHistory history) {
        this.scores = scores;
        this.history = history;
    }

    /**
     * The score of a key result or goal.
     *
     * @throws Problem 404
     */
    ScoreView score(UUID subject) {
        return row(subject).view();
    }

    /** The parts of a goal, or else the roots of a cycle or of all. */
    Page<ScoreView> list(@Nullable UUID cycle, @Nullable UUID parent, @Nullable String cursor, int limit) {
        var after = Cursor.afterId(cursor);
        var rows = parent == null ? scores.roots(cycle, after, limit + 1) : scores.parts(parent, after, limit + 1);
        return Page.of(rows, limit, row -> Cursor.at(row.view().subjectId())).map(Scores.Row::view);
    }

    /**
     * The goal with its parts.
     *
     * @throws Problem 404
     */
    ScoreTree tree(UUID goal, int depth) {
        var rows = scores.tree(goal, depth, WIDTH + 1, TREE_LIMIT);
        if (rows.isEmpty() || rows.getFirst().view().subjectType() != NodeType.GOAL) {
            throw Problem.notFound("goal", goal);
        }
        var parts = new HashMap<UUID, List<Scores.Row>>();
        for (var row : rows.subList(1, rows.size())) {
            parts.computeIfAbsent(row.view().parentId(), id -> new ArrayList<>())
                    .add(row);
        }
        return tree(rows.getFirst(), parts);
    }

    /**
     * What was published about a key result or goal, the newest first.
     *
     * @throws Problem 404
     */
    Page<ScoreHistory.Entry> history(UUID subject, @Nullable String cursor, int limit) {
        row(subject);
        var before = Cursor.parse(cursor, 1).map(at -> at.id(0)).orElse(null);
        return Page.of(history.before(subject, before, limit + 1), limit, entry -> Cursor.at(entry.eventId()));
    }

    private static ScoreTree tree(Scores.Row row, Map<UUID, List<Scores.Row>> parts) {
        var own = parts.getOrDefault(row.view().subjectId(), List.of());
        var shown = own.subList(0, Math.min(own.size(), WIDTH));
        return new ScoreTree(
                row.view(),
                shown.stream().map(part -> tree(part, parts)).toList(),
                own.size() > WIDTH || own.isEmpty() && row.hasParts());
    }

    private Scores.Row row(UUID subject) {
        return scores.find(subject).orElseThrow(() -> Problem.notFound("score", subject));
    }
}
