package io.lockstep.scoring.series;

import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.time.OrganisationTime;
import io.lockstep.scoring.score.Days;
import io.lockstep.scoring.score.Nodes;
import io.lockstep.scoring.score.ScoreHistory;
import io.lockstep.scoring.series.SeriesView.Point;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Scores over time: as known then from what was published, as known now by judging again. */
@Singleton
class SeriesReading {

    private static final int POINTS_THEN = 400;
    private static final int POINTS_NOW = 100;

    private final ScoreHistory history;
    private final PastScores past;
    private final Nodes nodes;
    private final OrganisationTime time;
    private final Days calendar;

    SeriesReading(ScoreHistory history, PastScores past, Nodes nodes, OrganisationTime time, Days calendar) {
        this.history = history;
        this.past = past;
        this.nodes = nodes;
        this.time = time;
        this.calendar = calendar;
    }

    /**
     * The series up to {@code to}, never beyond today.
     *
     * @throws Problem 404; 422 for a period the wrong way round, or more than can be told at once
     */
    SeriesView of(UUID subject, LocalDate from, LocalDate to, Step step, Known known) {
        if (!nodes.exists(subject)) {
            throw Problem.notFound("score", subject);
        }
        var today = time.today();
        var end = to.isAfter(today) ? today : to;
        if (from.isAfter(end)) {
            throw new Problem(SeriesProblem.SERIES_REVERSED).with("from", from).with("to", to);
        }
        var days = days(from, end, step, known == Known.THEN ? POINTS_THEN : POINTS_NOW);
        return new SeriesView(
                subject, known, step, known == Known.THEN ? then(subject, days) : now(subject, days, today));
    }

    private static List<LocalDate> days(LocalDate from, LocalDate to, Step step, int limit) {
        var days = step.days(from, to);
        if (days.size() > limit) {
            throw new Problem(SeriesProblem.SERIES_TOO_LONG)
                    .with("points", days.size())
                    .with("limit", limit);
        }
        return days;
    }

    private List<Point> then(UUID subject, List<LocalDate> days) {
        var entries = history.at(subject, days.stream().map(calendar::endOf).toList());
        var points = new ArrayList<Point>();
        for (var i = 0; i < days.size(); i++) {
            points.add(Point.then(days.get(i), entries.get(i)));
        }
        return points;
    }

    private List<Point> now(UUID subject, List<LocalDate> days, LocalDate today) {
        var scores = past.of(subject, days, today);
        var points = new ArrayList<Point>();
        for (var i = 0; i < days.size(); i++) {
            points.add(Point.now(days.get(i), scores.get(i)));
        }
        return points;
    }
}
