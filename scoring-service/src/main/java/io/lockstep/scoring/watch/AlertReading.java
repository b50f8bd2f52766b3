package io.lockstep.scoring.watch;

import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.problem.Problem;
import io.lockstep.scoring.alert.AlertHistory;
import io.lockstep.scoring.alert.AlertSearch;
import io.lockstep.scoring.plan.Directory;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads alerts with the names of their owners. */
@Singleton
class AlertReading {

    private final AlertHistory alerts;
    private final Directory directory;

    AlertReading(AlertHistory alerts, Directory directory) {
        this.alerts = alerts;
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
        return AlertView.of(alert, directory.names(Set.of(owner)).get(owner), changes);
    }

    AlertPage list(AlertSearch search, @Nullable String cursor, int limit) {
        var before = Cursor.parse(cursor, 1).map(at -> at.id(0)).orElse(null);
        var page = Page.of(alerts.list(search, before, limit + 1), limit, alert -> Cursor.at(alert.id()));
        var names = directory.names(
                page.items().stream().map(alert -> alert.subject().ownerId()).collect(Collectors.toSet()));
        return new AlertPage(
                page.items().stream()
                        .map(alert ->
                                AlertView.of(alert, names.get(alert.subject().ownerId()), null))
                        .toList(),
                page.next());
    }
}
