package io.lockstep.goal.metric;

import io.lockstep.goal.TransactionLock;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.outbox.Outbox;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Loads the shipped KPIs once for each edition of their file, however many replicas start. What is new is added; what the
 * organisation has left as it was shipped gets the new text as its next version; what it has changed stays its own.
 */
@ApplicationScoped
class CatalogueShipping {

    private static final Logger LOG = Logger.getLogger(CatalogueShipping.class);
    private static final String BY = "system";
    private static final String REASON = "shipped with the suite";

    private final Metrics metrics;
    private final TransactionLock lock;
    private final Outbox outbox;
    private final Clock clock;
    private final Jdbi jdbi;

    CatalogueShipping(Metrics metrics, TransactionLock lock, Outbox outbox, Clock clock, Jdbi jdbi) {
        this.metrics = metrics;
        this.lock = lock;
        this.outbox = outbox;
        this.clock = clock;
        this.jdbi = jdbi;
    }

    @Transactional
    void atStart(@Observes StartupEvent start) {
        ship(ShippedCatalogue.open());
    }

    /** How many KPIs were added or got a new version. */
    @Transactional
    int ship(ShippedCatalogue catalogue) {
        lock.exclusive(TransactionLock.Of.METRICS);
        if (!takeEdition(catalogue.fingerprint())) {
            return 0;
        }
        Map<String, Metric> known = metrics.all().stream().collect(Collectors.toMap(Metric::code, Function.identity()));
        List<OutgoingEvent> events = new ArrayList<>();
        for (var shipped : catalogue.metrics()) {
            var next = next(shipped, known.get(shipped.code()));
            if (next != null) {
                metrics.write(next);
                events.add(MetricChanged.of(next));
            }
        }
        outbox.appendAll(events);
        LOG.infof("KPI catalogue: %d shipped KPIs are new or changed", events.size());
        return events.size();
    }

    private @Nullable Metric next(ShippedMetric shipped, @Nullable Metric known) {
        if (known == null) {
            return Metric.first(Ids.next(), shipped.code(), true, shipped.terms(), REASON, BY, clock.instant());
        }
        var untouched = known.shipped() && known.changedBy().equals(BY) && !known.retired();
        return untouched && !known.terms().equals(shipped.terms())
                ? known.change(shipped.terms(), REASON, BY, clock.instant())
                : null;
    }

    /** Notes which edition is loaded; false when it is this one already. */
    private boolean takeEdition(String fingerprint) {
        return jdbi.withHandle(handle ->
                handle.createUpdate("""
                        insert into metric_edition (id, fingerprint) values (1, :fingerprint)
                        on conflict (id) do update set fingerprint = excluded.fingerprint
                        where metric_edition.fingerprint <> excluded.fingerprint
                        """).bind("fingerprint", fingerprint).execute() > 0);
    }
}
