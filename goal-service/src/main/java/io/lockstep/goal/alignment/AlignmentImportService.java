package io.lockstep.goal.alignment;

import io.lockstep.goal.TransactionLock;
import io.lockstep.goal.alignment.ImportReport.GoalReport;
import io.lockstep.goal.alignment.ImportReport.RowReport;
import io.lockstep.goal.cycle.CyclePlan;
import io.lockstep.goal.directory.Directory;
import io.lockstep.goal.goal.Goal;
import io.lockstep.goal.goal.GoalChanges;
import io.lockstep.goal.goal.GoalPublication;
import io.lockstep.goal.goal.Goals;
import io.lockstep.goal.metric.MetricCatalogue;
import io.lockstep.kit.table.TableErrors;
import io.lockstep.kit.table.TableFormat;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Imports a table as drafts, all or nothing. A dry run does the same and takes it back. */
@ApplicationScoped
class AlignmentImportService {

    private static final String REASON = "import of the alignment table";

    private final AlignmentRows reading;
    private final AlignmentLines lines;
    private final Goals goals;
    private final MetricCatalogue metrics;
    private final Directory directory;
    private final CyclePlan cycles;
    private final TransactionLock lock;
    private final GoalPublication publication;

    AlignmentImportService(
            AlignmentRows reading,
            AlignmentLines lines,
            Goals goals,
            MetricCatalogue metrics,
            Directory directory,
            CyclePlan cycles,
            TransactionLock lock,
            GoalPublication publication) {
        this.reading = reading;
        this.lines = lines;
        this.goals = goals;
        this.metrics = metrics;
        this.directory = directory;
        this.cycles = cycles;
        this.lock = lock;
        this.publication = publication;
    }

    @Transactional
    ImportReport importTable(UUID cycle, byte[] file, TableFormat format, @Nullable UUID salesOwner, boolean dryRun) {
        lock.exclusive(TransactionLock.Of.GOAL_TREES);
        cycles.demandOpen(cycle, "/cycleId");
        var errors = new TableErrors();
        var rows = reading.read(AlignmentColumns.READER.read(file, format, errors), salesOwner, errors);
        demandOnce(rows, errors);
        errors.demandNone();

        var changes = new GoalChanges(REASON);
        var plan = new AlignmentImport(
                cycle,
                there(cycle, rows),
                new Phrases(metrics.inUse()),
                owner -> directory.teamFor(owner, null),
                changes,
                errors);
        var taken = rows.stream().map(plan::take).toList();
        plan.weigh(parent -> goals.list("parentId", parent));
        errors.demandNone();
        demandMine(changes);
        if (dryRun) {
            QuarkusTransaction.setRollbackOnly();
            return report(true, rows, taken, plan, null);
        }
        goals.persist(plan.created());
        goals.flush();
        keepLines(rows, taken);
        var eventId = changes.all().isEmpty() ? null : publication.publish(changes);
        return report(false, rows, taken, plan, eventId);
    }

    private static void demandOnce(List<AlignmentRow> rows, TableErrors errors) {
        var seen = new HashMap<List<String>, Long>();
        for (var row : rows) {
            var other = seen.putIfAbsent(List.of(row.salesGoal(), row.marketingGoal()), row.number());
            if (other != null) {
                errors.add(row.number(), "", AlignmentProblem.ROW_TWICE, Map.of("other", other));
            }
        }
    }

    private List<Goal> there(UUID cycle, List<AlignmentRow> rows) {
        var names = rows.stream()
                .flatMap(row -> Stream.of(row.salesGoal(), row.marketingGoal()))
                .distinct()
                .toList();
        return goals.list("terms.cycleId = ?1 and terms.name in ?2 and state <> 'CLOSED'", cycle, names);
    }

    private void demandMine(GoalChanges changes) {
        var scope = directory.scopeOfCaller();
        changes.all()
                .keySet()
                .forEach(goal -> scope.demand(
                        "goal", goal.id(), goal.terms().ownerId(), goal.terms().teamId()));
    }

    private void keepLines(List<AlignmentRow> rows, List<List<Goal>> taken) {
        var position = lines.nextPosition();
        for (int i = 0; i < rows.size(); i++) {
            var goal = taken.get(i).getLast();
            var at = position + i;
            var line = lines.findByIdOptional(goal.id()).orElseGet(() -> new AlignmentLine(goal.id(), at));
            line.write(rows.get(i).owner(), rows.get(i).ownerText());
            lines.persist(line);
        }
    }

    private static ImportReport report(
            boolean dryRun,
            List<AlignmentRow> rows,
            List<List<Goal>> taken,
            AlignmentImport plan,
            @Nullable UUID eventId) {
        var reports = new ArrayList<RowReport>();
        for (int i = 0; i < rows.size(); i++) {
            reports.add(new RowReport(
                    rows.get(i).number(),
                    told(plan.report(taken.get(i).getFirst()), dryRun),
                    told(plan.report(taken.get(i).getLast()), dryRun)));
        }
        return new ImportReport(dryRun, reports, eventId);
    }

    /** An id that a dry run made up means nothing. */
    private static GoalReport told(GoalReport report, boolean dryRun) {
        return dryRun && report.result() == ImportReport.Result.CREATED
                ? new GoalReport(null, report.result(), report.left())
                : report;
    }
}
