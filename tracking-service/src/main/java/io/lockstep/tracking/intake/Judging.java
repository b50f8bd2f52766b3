package io.lockstep.tracking.intake;

import io.lockstep.tracking.intake.Judge.Judged;
import io.lockstep.tracking.intake.RawRecords.RawRecord;
import io.lockstep.tracking.lead.LeadEvent;
import io.lockstep.tracking.leadledger.LeadRecorder;
import io.lockstep.tracking.leadledger.RecordedEvent;
import io.lockstep.tracking.leadledger.RecordedEvent.Outcome;
import io.lockstep.tracking.ledger.Day;
import io.lockstep.tracking.quarantine.Discretion;
import io.lockstep.tracking.quarantine.Quarantine;
import io.lockstep.tracking.quarantine.QuarantinedEvent;
import io.lockstep.tracking.quarantine.Reason;
import io.lockstep.tracking.quarantine.Rejected;
import io.lockstep.tracking.quarantine.Replay;
import io.lockstep.tracking.source.CrmSource;
import io.lockstep.tracking.source.KnownSources;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Judges stored bodies: what can be read goes into the ledger, the rest into quarantine, and the body goes. */
@Singleton
class Judging implements Replay {

    /** Events of one statement. */
    private static final int CHUNK = 500;

    private final RawBodies bodies;
    private final RawRecords records;
    private final Quarantine quarantine;
    private final KnownSources sources;
    private final LeadRecorder recorder;
    private final Discretion discretion;
    private final Day day;
    private final ZoneId zone;

    Judging(
            RawBodies bodies,
            RawRecords records,
            Quarantine quarantine,
            KnownSources sources,
            LeadRecorder recorder,
            Discretion discretion,
            Day day,
            @ConfigProperty(name = "lockstep.time-zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.bodies = bodies;
        this.records = records;
        this.quarantine = quarantine;
        this.sources = sources;
        this.recorder = recorder;
        this.discretion = discretion;
        this.day = day;
        this.zone = zone;
    }

    /** Judges, in one transaction, as many of the oldest bodies; returns how many there were. */
    int next(int most) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var taken = bodies.take(most);
            Map<UUID, List<RawBody>> bySource =
                    taken.stream().collect(Collectors.groupingBy(RawBody::sourceId, TreeMap::new, Collectors.toList()));
            bySource.forEach(this::judge);
            bodies.remove(taken.stream().map(RawBody::id).toList());
            return taken.size();
        });
    }

    /** Puts the oldest body aside, which could be read and not recorded. */
    void setAside(String why) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (var body : bodies.take(1)) {
                sources.current(body.sourceId()).ifPresent(source -> {
                    var judged = judge(source).whole(body.body(), body.endpoint(), Reason.NOT_RECORDED, why);
                    quarantine.add(List.of(Objects.requireNonNull(judged.rejected())), source.name());
                });
                bodies.remove(List.of(body.id()));
            }
        });
    }

    private void judge(UUID sourceId, List<RawBody> ofSource) {
        var source = sources.current(sourceId).orElseThrow(); // sources are never removed
        var judge = judge(source);
        for (var body : ofSource) {
            quarantine.add(
                    discretion.keepable(record(source, judge.body(body), body.endpoint(), body.receivedAt())),
                    source.name());
        }
    }

    @Override
    public boolean takes(QuarantinedEvent event) {
        return event.sourceId() != null;
    }

    @Override
    public List<Rejected> replay(QuarantinedEvent event) {
        var source = sources.current(Objects.requireNonNull(event.sourceId())).orElseThrow();
        var judged = judge(source)
                .again(event.body(), event.whole(), event.endpoint(), event.quarantineId(), event.receivedAt());
        return discretion.keepable(record(source, judged, event.endpoint(), event.receivedAt()));
    }

    private Judge judge(CrmSource source) {
        return new Judge(source, zone, day.now());
    }

    /** Records what can be recorded; returns the rest. */
    private List<Rejected> record(
            CrmSource source, List<Judged> judged, @Nullable String endpoint, Instant receivedAt) {
        var events = judged.stream().flatMap(it -> it.events().stream()).toList();
        var recorded = new ArrayList<RecordedEvent>(events.size());
        for (var from = 0; from < events.size(); from += CHUNK) {
            recorded.addAll(
                    recorder.record(events.subList(from, Math.min(from + CHUNK, events.size())), source.name()));
        }
        var rejected = new ArrayList<Rejected>();
        var kept = new ArrayList<RawRecord>();
        var next = recorded.iterator();
        for (var it : judged) {
            if (it.rejected() != null) {
                rejected.add(it.rejected());
            }
            var outcomes = it.events().stream().map(event -> next.next()).toList();
            if (outcomes.stream().noneMatch(RecordedEvent::forgotten)) {
                keep(source, it, outcomes, endpoint, receivedAt, rejected, kept);
            }
        }
        records.add(kept);
        return rejected;
    }

    private void keep(
            CrmSource source,
            Judged it,
            List<RecordedEvent> outcomes,
            @Nullable String endpoint,
            Instant receivedAt,
            List<Rejected> rejected,
            List<RawRecord> kept) {
        var leads = it.events().stream().map(LeadEvent::leadDigest).distinct().toList();
        if (outcomes.stream().anyMatch(outcome -> outcome.outcome() == Outcome.CONFLICT)) {
            rejected.add(judge(source)
                    .rejected(
                            endpoint,
                            leads.getFirst(),
                            Reason.CONFLICT,
                            "another event of this name was recorded before, and stays as it is",
                            it.raw()));
        } else if (outcomes.stream().anyMatch(outcome -> outcome.outcome() == Outcome.RECORDED)) {
            kept.add(new RawRecord(source.sourceId(), endpoint, leads, receivedAt, it.raw()));
        }
    }
}
