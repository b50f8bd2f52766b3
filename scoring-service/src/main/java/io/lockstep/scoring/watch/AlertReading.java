package io.lockstep.scoring.watch;

import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.problem.Problem;
import io.lockstep.scoring.alert.AlertHistory;
import io.lockstep.scoring.alert.AlertRecords;
import io.lockstep.scoring.alert.AlertSearch;
import io.lockstep.scoring.alert.Mutes;
import io.lockstep.scoring.plan.Directory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads alerts with the names of their owners. */
@Singleton
class AlertReading {

    private final AlertHistory alerts;
    private final AlertRecords records;
    private final Mutes mutes;
    private final Directory directory;
    private final Clock clock;

    AlertReading(AlertHistory alerts, AlertRecords records, Mutes mutes, Directory directory, Clock clock) {
        this.alerts = alerts;
        this.records = records;
        this.mutes = mutes;
        this.clock = clock;
        this.directory = directory;
    }

    /**
     * One alert with how it came about.
     *
     * @throws Problem 404
     */
    AlertView one(UUID id) {
        var alert = alerts.find(id).orElseThrow(() -> Problem.notFound("alert", id));
        var owner = alert.subject().ownerId();
        var changes = alerts.changes(id).stream().map(AlertView.Change::of).toList();
        var mute = mutes.find(alert.subject().key(), clock.instant()).orElse(null);
        return AlertView.of(alert, directory.names(Set.of(owner)).get(owner), mute, changes);
    }

    /**
     * Who fell together with the alert's subject, worst first.
     *
     * @throws Problem 404
     */
    AlertMembers members(UUID id, int limit) {
        var alert = alerts.find(id).orElseThrow(() -> Problem.notFound("alert", id));
        var members =
                records.members(id, limit).stream().map(AlertMembers.View::of).toList();
        return new AlertMembers(members, alert.memberCount());
    }

    AlertPage list(AlertSearch search, @Nullable String cursor, int limit) {
        var before = Cursor.parse(cursor, 1).map(at -> at.id(0)).orElse(null);
        var page = Page.of(alerts.list(search, before, limit + 1), limit, alert -> Cursor.at(alert.id()));
        var names = directory.names(
                page.items().stream().map(alert -> alert.subject().ownerId()).collect(Collectors.toSet()));
        var muted = mutes.find(
                page.items().stream().map(alert -> alert.subject().id()).collect(Collectors.toSet()), clock.instant());
        return new AlertPage(
                page.items().stream()
                        .map(alert -> AlertView.of(
                                alert,
                                names.get(alert.subject().ownerId()),
                                muted.get(alert.subject().key()),
                                null))
                        .toList(),
                page.next());
    }
}
