package io.lockstep.goal.metric;

import io.lockstep.goal.TransactionLock;
import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.http.Revision;
import io.lockstep.kit.outbox.Outbox;
import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Adds to the catalogue and changes it. Writers take turns, so that a code stays unique and what is in use stays. */
@ApplicationScoped
class MetricService {

    private static final String SUBJECT = "metric";

    private final Metrics metrics;
    private final MetricCatalogue catalogue;
    private final TransactionLock lock;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    MetricService(
            Metrics metrics,
            MetricCatalogue catalogue,
            TransactionLock lock,
            Outbox outbox,
            AuditLog audit,
            Caller caller,
            Clock clock) {
        this.metrics = metrics;
        this.catalogue = catalogue;
        this.lock = lock;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    MetricView add(NewMetric plan) {
        lock.exclusive(TransactionLock.Of.METRICS);
        metrics.ofCode(plan.code()).ifPresent(taken -> {
            throw new Problem(MetricProblem.METRIC_CODE_TAKEN)
                    .with("code", plan.code())
                    .at("/code");
        });
        checkNamed(plan.code(), plan.terms().better(), "/terms/better");
        checkNamed(plan.code(), plan.terms().cheaper(), "/terms/cheaper");
        return written(
                "CREATED",
                Metric.first(
                        Ids.next(), plan.code(), false, plan.terms(), plan.reason(), caller.subject(), clock.instant()),
                null);
    }

    @Transactional
    MetricView change(String key, MetricChange change, @Nullable String ifMatch) {
        lock.exclusive(TransactionLock.Of.METRICS);
        var metric = get(key);
        Revision.check(ifMatch, metric.version());
        checkNamed(metric.code(), change.terms().better(), "/terms/better");
        checkNamed(metric.code(), change.terms().cheaper(), "/terms/cheaper");
        if (!metric.retired() && metric.terms().equals(change.terms())) {
            return MetricView.of(metric, null);
        }
        var next = metric.change(change.terms(), change.reason(), caller.subject(), clock.instant());
        return written("EDITED", next, metric);
    }

    /** Keeps the KPI for history only. It holds off activations, which might use it at the same moment. */
    @Transactional
    MetricView retire(String key, @Nullable String reason, @Nullable String ifMatch) {
        lock.exclusive(TransactionLock.Of.GOAL_TREES);
        lock.exclusive(TransactionLock.Of.METRICS);
        var metric = get(key);
        Revision.check(ifMatch, metric.version());
        if (metric.retired()) {
            throw new Problem(MetricProblem.METRIC_RETIRED).with("code", metric.code());
        }
        var uses = metrics.uses(metric.code());
        if (uses > 0) {
            throw new Problem(MetricProblem.METRIC_IN_USE)
                    .with("code", metric.code())
                    .with("uses", uses);
        }
        return written("RETIRED", metric.retire(reason, caller.subject(), clock.instant()), metric);
    }

    @Transactional
    MetricView one(String key) {
        return MetricView.of(get(key), null);
    }

    @Transactional
    MetricView version(String key, long version) {
        var id = get(key).id();
        return MetricView.of(
                metrics.version(id, version).orElseThrow(() -> Problem.notFound("metric version", version)), null);
    }

    @Transactional
    Page<MetricView> versions(String key, @Nullable String cursor, int limit) {
        var after = Cursor.parse(cursor, 1).map(MetricService::number).orElse(0L);
        return Page.of(metrics.versions(get(key).id(), after, limit + 1), limit, metric -> Cursor.at(metric.version()))
                .map(metric -> MetricView.of(metric, null));
    }

    @Transactional
    Page<MetricView> list(MetricFilter filter, String after, int limit) {
        return Page.of(metrics.page(filter, after, limit + 1), limit, metric -> Cursor.at(metric.code()))
                .map(metric -> MetricView.of(metric, null));
    }

    private void checkNamed(String code, @Nullable String other, String pointer) {
        if (other != null && (other.equals(code) || metrics.ofCode(other).isEmpty())) {
            throw Problem.unknownSubject(SUBJECT, other, pointer);
        }
    }

    private static long number(Cursor cursor) {
        try {
            return Long.parseLong(cursor.parts().getFirst());
        } catch (NumberFormatException e) {
            throw new Problem(CommonProblem.INVALID_CURSOR);
        }
    }

    private Metric get(String key) {
        return catalogue.get(key);
    }

    private MetricView written(String action, Metric metric, @Nullable Metric before) {
        metrics.write(metric);
        audit.record(action, SUBJECT, metric.id(), before, metric);
        return MetricView.of(metric, outbox.append(MetricChanged.of(metric)));
    }
}
