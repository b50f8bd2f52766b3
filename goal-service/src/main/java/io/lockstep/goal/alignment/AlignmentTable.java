package io.lockstep.goal.alignment;

import io.lockstep.goal.Language;
import io.lockstep.goal.alignment.AlignmentLines.Place;
import io.lockstep.goal.cycle.CyclePlan;
import io.lockstep.goal.directory.Person;
import io.lockstep.goal.directory.Persons;
import io.lockstep.goal.goal.Goal;
import io.lockstep.goal.goal.GoalView;
import io.lockstep.goal.goal.Goals;
import io.lockstep.goal.priority.PriorityLevel;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.table.TableFormat;
import io.lockstep.kit.table.TableWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the plan of a cycle as table 1 of requirements.md. */
@ApplicationScoped
class AlignmentTable {

    private static final int MOST_ROWS = 10_000;

    private final AlignmentLines lines;
    private final Goals goals;
    private final Persons persons;
    private final CyclePlan cycles;

    AlignmentTable(AlignmentLines lines, Goals goals, Persons persons, CyclePlan cycles) {
        this.lines = lines;
        this.goals = goals;
        this.persons = persons;
        this.cycles = cycles;
    }

    @Transactional
    Page<AlignmentView> page(UUID cycle, @Nullable String cursor, int limit) {
        cycles.demandKnown(cycle);
        var page = Page.of(
                lines.page(cycle, place(cursor), limit + 1),
                limit,
                place -> Cursor.at(place.position(), place.goalId()));
        return new Page<>(views(page.items()), page.next());
    }

    /**
     * The whole table as a file.
     *
     * @throws Problem 422 when it is too long for one
     */
    @Transactional
    byte[] file(UUID cycle, TableFormat format, Language language) {
        cycles.demandKnown(cycle);
        var places = lines.page(cycle, Place.FIRST, MOST_ROWS + 1);
        if (places.size() > MOST_ROWS) {
            throw new Problem(AlignmentProblem.TABLE_TOO_LONG).with("limit", MOST_ROWS);
        }
        var rows = new ArrayList<List<String>>();
        rows.add(AlignmentColumns.header(language));
        views(places).forEach(view -> rows.add(view.cells(language)));
        return TableWriter.write(format, language == Language.ZH ? "销售-市场目标对齐表" : "Alignment", rows);
    }

    private static Place place(@Nullable String cursor) {
        return Cursor.parse(cursor, 2)
                .map(at -> new Place(position(at.parts().getFirst()), at.id(1)))
                .orElse(Place.FIRST);
    }

    private static long position(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Problem(CommonProblem.INVALID_CURSOR);
        }
    }

    private List<AlignmentView> views(List<Place> places) {
        var marketing = byId(goals.ofIds(places.stream().map(Place::goalId).toList()), Goal::id);
        var sales = byId(
                goals.ofIds(marketing.values().stream()
                        .flatMap(goal -> Stream.ofNullable(goal.parentId()))
                        .distinct()
                        .toList()),
                Goal::id);
        var owners = byId(
                persons.list(
                        "id in ?1",
                        marketing.values().stream()
                                .map(goal -> goal.terms().ownerId())
                                .distinct()
                                .toList()),
                Person::id);
        var written = byId(lines.of(marketing.keySet()), AlignmentLine::goalId);
        return places.stream()
                .map(place -> marketing.get(place.goalId()))
                .map(goal -> view(
                        goal,
                        sales.get(Objects.requireNonNull(goal.parentId())),
                        owners.get(goal.terms().ownerId()),
                        Optional.ofNullable(written.get(goal.id()))))
                .toList();
    }

    private static AlignmentView view(Goal goal, Goal sales, Person owner, Optional<AlignmentLine> line) {
        return new AlignmentView(
                name(sales),
                name(goal),
                priority(goal),
                Optional.ofNullable(goal.terms().periodLabel())
                        .orElse(goal.period().start() + "/" + goal.period().end()),
                new AlignmentView.Owner(
                        owner.id(),
                        line.map(written -> written.ownerText(owner.id()))
                                .orElse(owner.details().displayName())),
                GoalView.keyResults(goal));
    }

    private static @Nullable PriorityLevel priority(Goal goal) {
        var priority = goal.terms().profile().priority();
        return priority == null ? null : priority.level();
    }

    private static AlignmentView.GoalName name(Goal goal) {
        return new AlignmentView.GoalName(goal.id(), goal.terms().name(), goal.state());
    }

    private static <T> Map<UUID, T> byId(List<T> things, Function<T, UUID> id) {
        return things.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
