package io.lockstep.task.mywork;

import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.task.directory.Directory;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Gathers what waits for a person from all features. */
@ApplicationScoped
class WorkService {

    private final List<WorkSource> sources;
    private final Directory directory;
    private final Clock clock;
    private final ZoneId zone;

    WorkService(
            @All List<WorkSource> sources,
            Directory directory,
            Clock clock,
            @ConfigProperty(name = "lockstep.time-zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.sources = sources;
        this.directory = directory;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What waits for somebody, the most urgent first; for the caller where nobody is named.
     *
     * @throws Problem 404 for a person that the directory does not know, 400 for a cursor of another list
     */
    @Transactional
    WorkPage page(@Nullable UUID person, @Nullable String cursor, int limit) {
        var all = all(person == null ? caller() : known(person));
        var from = Cursor.parse(cursor, 1).map(WorkService::position).orElse(0);
        var rows = all.subList(Math.min(from, all.size()), Math.min(all.size(), from + limit + 1));
        var page = Page.of(rows, limit, last -> Cursor.at(from + limit));
        return new WorkPage(page.items(), page.next());
    }

    List<WorkItem> all(UUID person) {
        var found =
                sources.stream().flatMap(source -> source.of(person).stream()).toList();
        return new Urgency(clock.instant(), zone).sorted(found);
    }

    UUID caller() {
        return directory
                .caller()
                .orElseThrow(() -> Problem.notFound("person", "of the token"))
                .personId();
    }

    private UUID known(UUID person) {
        return directory
                .person(person)
                .orElseThrow(() -> Problem.notFound("person", person))
                .personId();
    }

    private static int position(Cursor cursor) {
        try {
            return Math.max(0, Integer.parseInt(cursor.parts().getFirst()));
        } catch (NumberFormatException e) {
            throw new Problem(CommonProblem.INVALID_CURSOR);
        }
    }
}
