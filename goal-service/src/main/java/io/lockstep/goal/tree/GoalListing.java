package io.lockstep.goal.tree;

import io.lockstep.goal.goal.Goal;
import io.lockstep.goal.goal.GoalView;
import io.lockstep.goal.goal.Goals;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** Reads goals page by page. */
@ApplicationScoped
class GoalListing {

    private static final int MOST_ANCESTORS = 1000;

    private final Goals goals;
    private final GoalTree tree;
    private final Jdbi jdbi;

    GoalListing(Goals goals, GoalTree tree, Jdbi jdbi) {
        this.goals = goals;
        this.tree = tree;
        this.jdbi = jdbi;
    }

    /** One page of those that the filter lets through. */
    @Transactional
    Page<GoalView> list(GoalFilter filter, GoalSort sort, @Nullable String cursor, int limit) {
        demandLength(filter.text());
        var page = Page.of(rows(GoalQuery.of(filter, sort, cursor, limit + 1)), limit, sort::at);
        var views = views(page.items().stream().map(GoalRow::id).toList());
        return page.map(row -> views.get(row.id()));
    }

    /** One page of the children of a goal, with the number of children that each has. */
    @Transactional
    Page<GoalChild> children(UUID parent, GoalSort sort, @Nullable String cursor, int limit) {
        if (goals.findByIdOptional(parent).isEmpty()) {
            throw Problem.notFound("goal", parent);
        }
        var page = list(GoalFilter.childrenOf(parent), sort, cursor, limit);
        var counts =
                tree.childCounts(page.items().stream().map(GoalView::goalId).toList());
        return page.map(goal -> new GoalChild(goal, counts.getOrDefault(goal.goalId(), 0L)));
    }

    /** The way from the top of the tree down to the parent of a goal; of a longer one its lower end. */
    @Transactional
    GoalPath ancestors(UUID goal) {
        if (goals.findByIdOptional(goal).isEmpty()) {
            throw Problem.notFound("goal", goal);
        }
        var ids = tree.above(goal, MOST_ANCESTORS + 1);
        var shown = new ArrayList<>(ids.subList(0, Math.min(ids.size(), MOST_ANCESTORS)));
        Collections.reverse(shown);
        var views = views(shown);
        return new GoalPath(shown.stream().map(views::get).toList(), ids.size() > MOST_ANCESTORS);
    }

    private List<GoalRow> rows(GoalQuery query) {
        try {
            return jdbi.withHandle(handle -> handle.createQuery(query.sql())
                    .bindMap(query.values())
                    .map((row, context) -> new GoalRow(row.getObject("id", UUID.class), row.getString("sorted_by")))
                    .list());
        } catch (UnableToExecuteStatementException e) {
            throw query.values().containsKey("afterValue") ? new Problem(TreeProblem.CURSOR_OF_ANOTHER_SORT) : e;
        }
    }

    private Map<UUID, GoalView> views(Collection<UUID> ids) {
        return goals.ofIds(ids).stream().collect(Collectors.toMap(Goal::id, goal -> GoalView.of(goal, null)));
    }

    /** One Latin letter stands in almost every name; one Chinese character says something. */
    private static void demandLength(@Nullable String text) {
        if (text != null && text.codePointCount(0, text.length()) == 1 && text.codePointAt(0) < 128) {
            throw new Problem(TreeProblem.SEARCH_TOO_SHORT);
        }
    }
}
