package io.lockstep.scoring.alert;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.scoring.storm.Storm;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Raises, changes and clears alerts after a batch was judged, in the batch's transaction. */
@Singleton
public class AlertRaising {

    private final Alerts alerts;
    private final Members members;
    private final AlertPublication publication;
    private final Lineage lineage;
    private final Storm storm;
    private final Clock clock;

    AlertRaising(
            Alerts alerts,
            Members members,
            AlertPublication publication,
            Lineage lineage,
            Clock clock,
            @ConfigProperty(name = "lockstep.alerts.storm-size", defaultValue = "20") int stormSize) {
        this.alerts = alerts;
        this.members = members;
        this.publication = publication;
        this.lineage = lineage;
        this.storm = new Storm(stormSize);
        this.clock = clock;
    }

    /** Compares what was seen with the open alerts, stores what changed and says it in events. */
    public List<OutgoingEvent> observe(List<Observation> observations) {
        if (observations.isEmpty()) {
            return List.of();
        }
        var subjects = observations.stream().map(seen -> seen.subject().id()).collect(Collectors.toSet());
        return new Round(alerts.open(subjects), members.of(subjects)).observe(observations);
    }

    /** The levels that an observation is compared with: of the subject's open alert, or of its membership. */
    public Map<UUID, Level> shortfalls(Collection<UUID> subjects) {
        return alerts.shortfalls(subjects);
    }

    /** One comparison of a batch with what is open. */
    private final class Round {

        private final Map<Subject.Key, Alert> open;
        private final Map<UUID, Member> membership;
        private final List<AlertChange> changes = new ArrayList<>();
        private final List<Observation> fallen = new ArrayList<>();
        private final List<Member> changedMembers = new ArrayList<>();
        private final Set<UUID> left = new HashSet<>();
        private final Set<UUID> storms = new HashSet<>();
        private final Instant now = clock.instant();

        Round(Map<Subject.Key, Alert> open, Map<UUID, Member> membership) {
            this.open = open;
            this.membership = membership;
        }

        List<OutgoingEvent> observe(List<Observation> observations) {
            observations.forEach(this::observe);
            saveMembers();
            release();
            raise();
            return publication.publish(changes, storms);
        }

        private void observe(Observation seen) {
            var member = seen.isOfTree() ? membership.get(seen.subject().id()) : null;
            if (member != null) {
                observe(member, seen);
                return;
            }
            var current = open.get(seen.subject().key());
            var level = levelOf(current);
            var next = seen.next(level);
            if (!next.equals(level)) {
                if (current == null && seen.isOfTree()) {
                    fallen.add(seen);
                } else {
                    change(current, next.orElse(null), seen);
                }
            }
        }

        private void observe(Member member, Observation seen) {
            var level = Optional.of(member.level());
            var next = seen.next(level);
            if (next.isEmpty()) {
                left.add(seen.subject().id());
                storms.add(member.alertId());
            } else if (!next.equals(level)) {
                changedMembers.add(Member.of(member.alertId(), seen, next.get()));
            }
        }

        private void saveMembers() {
            if (!left.isEmpty()) {
                members.leave(left, now.toString());
            }
            if (!changedMembers.isEmpty()) {
                members.save(changedMembers, now.toString());
            }
        }

        /** Members of a storm that is over stand for themselves again. */
        private void release() {
            for (var change : List.copyOf(changes)) {
                if (change.alert().level() == null && change.alert().memberCount() > 0) {
                    var released = members.in(change.alert().id(), Integer.MAX_VALUE);
                    members.leave(
                            released.stream()
                                    .map(member -> member.subject().id())
                                    .toList(),
                            now.toString());
                    released.forEach(member -> fallen.add(member.released(change.seen())));
                    storms.add(change.alert().id());
                }
            }
        }

        private void raise() {
            if (fallen.isEmpty()) {
                return;
            }
            var ids = fallen.stream().map(seen -> seen.subject().id()).collect(Collectors.toSet());
            var parents = lineage.parents(ids);
            var above = alerts.openShortfalls(new HashSet<>(parents.values()));
            changes.forEach(change -> {
                if (change.alert().level() == null) {
                    above.remove(change.alert().subject().id());
                }
            });
            var blowing = above.values().stream()
                    .filter(alert -> alert.memberCount() > 0)
                    .map(alert -> alert.subject().id())
                    .collect(Collectors.toSet());
            var heads = storm.members(ids, above.keySet(), blowing, parents);
            var raised = raiseOwn(heads);
            join(heads, above, raised);
        }

        private List<AlertChange> raiseOwn(Map<UUID, UUID> heads) {
            var raised = new ArrayList<AlertChange>();
            for (var seen : fallen) {
                if (!heads.containsKey(seen.subject().id())) {
                    raised.add(change(null, seen.next(Optional.empty()).orElse(null), seen));
                }
            }
            return raised;
        }

        private void join(Map<UUID, UUID> heads, Map<UUID, Alert> above, List<AlertChange> raised) {
            if (heads.isEmpty()) {
                return;
            }
            var ids = raised.stream()
                    .map(AlertChange::alert)
                    .collect(Collectors.toMap(alert -> alert.subject().id(), Alert::id, (one, other) -> one));
            above.forEach((subject, alert) -> ids.put(subject, alert.id()));
            var joining = new ArrayList<Member>();
            for (var seen : fallen) {
                var head = heads.get(seen.subject().id());
                if (head != null) {
                    var level = seen.next(Optional.empty()).orElseThrow();
                    joining.add(Member.of(ids.get(head), seen, level));
                    storms.add(ids.get(head));
                    announce(above.get(head), seen);
                }
            }
            members.save(joining, now.toString());
        }

        /** An alert that was open before says once who has joined it. */
        private void announce(@Nullable Alert head, Observation seen) {
            if (head != null
                    && changes.stream().noneMatch(change -> change.alert().id().equals(head.id()))) {
                changes.add(AlertChange.of(head.at(now), head.level(), seen));
            }
        }

        private AlertChange change(@Nullable Alert current, @Nullable Level level, Observation seen) {
            var alert = current == null
                    ? Alert.changed(Ids.next(), now, level, seen, now)
                    : current.changed(level, seen, now);
            var change = AlertChange.of(alert, current == null ? null : current.level(), seen);
            changes.add(change);
            return change;
        }
    }

    private static Optional<Level> levelOf(@Nullable Alert alert) {
        return Optional.ofNullable(alert).map(Alert::level);
    }
}
