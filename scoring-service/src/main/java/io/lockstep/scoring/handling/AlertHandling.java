package io.lockstep.scoring.handling;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.outbox.Outbox;
import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import io.lockstep.scoring.alert.Alert;
import io.lockstep.scoring.alert.AlertRecords;
import io.lockstep.scoring.alert.Mute;
import io.lockstep.scoring.alert.Mutes;
import io.lockstep.scoring.plan.Directory;
import io.lockstep.scoring.plan.Directory.Person;
import io.lockstep.scoring.stream.Feed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Takes open alerts over, hands them on and mutes them; each with its audit row and its event. */
@ApplicationScoped
class AlertHandling {

    private final AlertRecords alerts;
    private final Mutes mutes;
    private final Directory directory;
    private final Caller caller;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Feed feed;
    private final Clock clock;
    private final Duration longestMute;

    AlertHandling(
            AlertRecords alerts,
            Mutes mutes,
            Directory directory,
            Caller caller,
            AuditLog audit,
            Outbox outbox,
            Feed feed,
            Clock clock,
            @ConfigProperty(name = "lockstep.alerts.longest-mute", defaultValue = "30d") Duration longestMute) {
        this.alerts = alerts;
        this.mutes = mutes;
        this.directory = directory;
        this.caller = caller;
        this.audit = audit;
        this.outbox = outbox;
        this.feed = feed;
        this.clock = clock;
        this.longestMute = longestMute;
    }

    /** Puts the alert into the caller's own hands: anybody of the team concerned may, and whoever writes everything. */
    @Transactional
    HandledAlert takeOver(UUID id) {
        var subject = caller.subject();
        return change("TAKEN_OVER", id, alert -> {
            var self = directory
                    .person(subject)
                    .orElseThrow(() -> new Problem(HandlingProblem.NOT_IN_DIRECTORY).with("subject", subject));
            if (!caller.writesEverything() && !isOneOf(self, alert)) {
                throw new Problem(CommonProblem.NOT_YOURS);
            }
            alerts.assign(id, self.id(), subject, null);
        });
    }

    /** Puts the alert into the hands of an active person. */
    @Transactional
    HandledAlert assign(UUID id, Assignment to) {
        return change("ASSIGNED", id, alert -> {
            directory
                    .person(to.personId())
                    .filter(Person::active)
                    .orElseThrow(() -> Problem.unknownSubject("person", to.personId(), "/personId"));
            alerts.assign(id, to.personId(), caller.subject(), to.reason());
        });
    }

    /** Mutes the alert's subject for a time. */
    @Transactional
    HandledAlert mute(UUID id, Muting muting) {
        var now = clock.instant();
        var latest = now.plus(longestMute);
        if (!muting.until().isAfter(now) || muting.until().isAfter(latest)) {
            throw new Problem(HandlingProblem.MUTE_NOT_AHEAD)
                    .with("latest", latest)
                    .at("/until");
        }
        var mute = new Mute(muting.until(), muting.reason(), caller.subject());
        return change("MUTED", id, alert -> mutes.save(alert.subject().key(), mute, now));
    }

    /** Ends a mute before its time. */
    @Transactional
    HandledAlert unmute(UUID id) {
        var now = clock.instant();
        return change(
                "UNMUTED", id, alert -> mutes.save(alert.subject().key(), new Mute(now, null, caller.subject()), now));
    }

    private HandledAlert change(String action, UUID id, Consumer<Alert> change) {
        var alert = alerts.lock(id).orElseThrow(() -> Problem.notFound("alert", id));
        if (alert.clearedAt() != null) {
            throw new Problem(HandlingProblem.ALERT_CLEARED).with("alert", id);
        }
        var before = view(alert);
        change.accept(alert);
        var after = view(alerts.lock(id).orElseThrow());
        audit.record(action, "alert", id, before, after);
        var event = alerts.event(id);
        outbox.append(event);
        feed.append(List.of(event));
        return after.toldBy(event.id());
    }

    private boolean isOneOf(Person person, Alert alert) {
        var team = alert.subject().teamId();
        return person.id().equals(alert.subject().ownerId())
                || team != null && (team.equals(person.teamId()) || directory.leads(person.id(), team));
    }

    private HandledAlert view(Alert alert) {
        var owner = alert.subject().ownerId();
        @Nullable Mute mute = mutes.find(alert.subject().key(), clock.instant()).orElse(null);
        return new HandledAlert(
                alert.id(),
                owner,
                directory.person(owner).map(Person::displayName).orElse(null),
                mute == null ? null : mute.until(),
                mute == null ? null : mute.reason(),
                mute == null ? null : mute.by(),
                null);
    }
}
