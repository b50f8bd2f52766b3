package io.lockstep.tracking.republication;

import io.lockstep.kit.outbox.Outbox;
import io.lockstep.tracking.leadledger.LeadFacts;
import io.lockstep.tracking.ledger.Day;
import io.lockstep.tracking.ledger.FactKind;
import io.lockstep.tracking.ledger.IdRange;
import io.lockstep.tracking.republication.LedgerEvents.Dated;
import io.lockstep.tracking.republication.Republication.Stage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Publishes again, page by page and no faster than it is told to: the events of a page and how far it came commit together, so
 * each event is sent again once however often the process dies, and whichever replica goes on. It waits while the outbox is
 * long, because new facts go first.
 */
@Singleton
class RepublicationWorker {

    private final Republications republications;
    private final LeadFacts leads;
    private final Outbox outbox;
    private final Day day;
    private final int perSecond;
    private final int mostWaiting;

    RepublicationWorker(
            Republications republications,
            LeadFacts leads,
            Outbox outbox,
            Day day,
            @ConfigProperty(name = "lockstep.republication.per-second", defaultValue = "1000") int perSecond,
            @ConfigProperty(name = "lockstep.republication.most-waiting", defaultValue = "10000") int mostWaiting) {
        this.republications = republications;
        this.leads = leads;
        this.outbox = outbox;
        this.day = day;
        this.perSecond = perSecond;
        this.mostWaiting = mostWaiting;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        QuarkusTransaction.requiringNew()
                .run(() -> republications
                        .lockRunning()
                        .filter(it -> republications.waiting(mostWaiting) < mostWaiting)
                        .ifPresent(it -> republications.save(page(it))));
    }

    /** Publishes a page in the current transaction; returns how far it is now. */
    private Republication page(Republication it) {
        if (it.stage() == Stage.LEADS) {
            return leads(it);
        }
        var kinds = kinds(it);
        var rows = kinds.isEmpty()
                ? List.<LedgerEvents.Row>of()
                : republications.facts(kinds, after(it), IdRange.floor(it.to()), perSecond);
        var sent = publish(rows.stream()
                .flatMap(row -> LedgerEvents.of(row, kinds).stream())
                .toList());
        if (rows.size() == perSecond) {
            return it.at(rows.getLast().id(), rows.size(), sent);
        }
        var ended = it.at(it.position(), rows.size(), sent);
        return it.kinds().contains(Republished.LEADS) ? ended.startingLeads() : ended.done(day.now());
    }

    private Republication leads(Republication it) {
        var told = leads.told(it.position(), it.from(), it.to(), perSecond);
        var sent = publish(told.stream()
                .flatMap(lead -> lead.events().stream().map(event -> new Dated(event, lead.at())))
                .toList());
        return told.size() == perSecond
                ? it.at(told.getLast().leadId(), told.size(), sent)
                : it.at(it.position(), told.size(), sent).done(day.now());
    }

    /** Those that are still waiting to be sent the first time are in the outbox already, and need no second place in it. */
    private int publish(List<Dated> events) {
        var waiting = republications.waiting(
                events.stream().map(dated -> dated.event().id()).toList());
        var again = events.stream()
                .filter(dated -> !waiting.contains(dated.event().id()))
                .toList();
        outbox.appendAll(again.stream().map(Dated::event).toList());
        republications.date(again);
        return again.size();
    }

    private static EnumSet<FactKind> kinds(Republication it) {
        var kinds = EnumSet.noneOf(FactKind.class);
        it.kinds().forEach(kind -> kinds.addAll(kind.facts()));
        return kinds;
    }

    private static UUID after(Republication it) {
        var lowest = IdRange.floor(it.from());
        return it.position().toString().compareTo(lowest.toString()) > 0 ? it.position() : lowest;
    }
}
