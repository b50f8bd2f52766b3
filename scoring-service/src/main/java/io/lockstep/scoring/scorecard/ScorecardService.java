package io.lockstep.scoring.scorecard;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.http.Revision;
import io.lockstep.kit.outbox.Outbox;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import io.lockstep.kit.time.OrganisationTime;
import io.lockstep.scoring.template.ScorecardTemplate;
import io.lockstep.scoring.template.Templates;
import io.lockstep.scoring.weighting.ScorecardProblem;
import io.lockstep.scoring.weighting.ScorecardRules;
import io.lockstep.scoring.weighting.WeightedKpi;
import io.lockstep.scoring.weighting.Weights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Scorecards: drafted from a template or KPIs of their own, activated, and weighed anew from a day on. */
@ApplicationScoped
class ScorecardService {

    private final Scorecards scorecards;
    private final Templates templates;
    private final ScoredSubjects subjects;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Caller caller;
    private final OrganisationTime time;
    private final Clock clock;

    ScorecardService(
            Scorecards scorecards,
            Templates templates,
            ScoredSubjects subjects,
            Outbox outbox,
            AuditLog audit,
            Caller caller,
            OrganisationTime time,
            Clock clock) {
        this.scorecards = scorecards;
        this.templates = templates;
        this.subjects = subjects;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.time = time;
        this.clock = clock;
    }

    /**
     * Drafts a scorecard.
     *
     * @throws Problem 409 when the subject has one in the cycle, 422 for what is not known or fits not
     */
    @Transactional
    ScorecardView draft(NewScorecard wanted) {
        checkSubject(wanted);
        if ((wanted.template() == null) == (wanted.kpis() == null)) {
            throw new Problem(ScorecardProblem.SCORECARD_SOURCE).at("/template");
        }
        var cycle = subjects.cycle(wanted.cycleId())
                .orElseThrow(() -> Problem.unknownSubject("cycle", wanted.cycleId(), "/cycleId"));
        var template = wanted.template() == null ? null : template(wanted.template());
        var kpis = template == null ? Objects.requireNonNull(wanted.kpis()) : template.kpis();
        ScorecardRules.checkDraft(kpis);
        var scorecard = new Scorecard(
                Ids.next(),
                1,
                wanted.subjectType(),
                wanted.personId() == null ? wanted.teamId() : wanted.personId(),
                wanted.role(),
                wanted.cycleId(),
                template == null ? null : template.stage(),
                ScorecardState.DRAFT);
        if (!scorecards.create(scorecard)) {
            throw taken(scorecard);
        }
        var from = wanted.validFrom() == null ? cycle.start() : wanted.validFrom();
        return written("CREATED", null, scorecard, weights(1, from, kpis, wanted.reason()));
    }

    /**
     * Activates a draft.
     *
     * @throws Problem 422 when its weights do not sum to exactly 100
     */
    @Transactional
    ScorecardView activate(UUID id) {
        var before = locked(id);
        if (before.state() != ScorecardState.DRAFT) {
            throw new Problem(ScorecardProblem.SCORECARD_STATE).with("state", before.state());
        }
        var last = scorecards.versions(id).getFirst();
        ScorecardRules.checkActive(last.kpis());
        var after = before.next(ScorecardState.ACTIVE);
        scorecards.update(after);
        return published("ACTIVATED", ScorecardView.of(before, last, null), after, last);
    }

    /**
     * Weighs a scorecard anew from a day on.
     *
     * @throws Problem 412, 428 for If-Match; 422 for weights that are refused
     */
    @Transactional
    ScorecardView weigh(UUID id, NewWeights wanted, @Nullable String ifMatch) {
        var before = locked(id);
        Revision.check(ifMatch, before.version());
        if (before.state() == ScorecardState.ACTIVE) {
            ScorecardRules.checkActive(wanted.kpis());
        } else {
            ScorecardRules.checkDraft(wanted.kpis());
        }
        var last = scorecards.versions(id).getFirst();
        var after = before.next(before.state());
        scorecards.update(after);
        var weights = weights(last.version() + 1, today(wanted.validFrom()), wanted.kpis(), wanted.reason());
        return written("REWEIGHTED", ScorecardView.of(before, last, null), after, weights);
    }

    /**
     * Gives one KPI a weight and scales the others; with {@code dryRun} it only shows what would come of it.
     *
     * @throws Problem 412, 428 for If-Match unless it is a dry run; 422 when nobody can carry the rest
     */
    @Transactional
    ScorecardView rebalance(UUID id, Rebalancing wanted, boolean dryRun, @Nullable String ifMatch) {
        var now = scorecards.find(id).orElseThrow(() -> Problem.notFound("scorecard", id));
        var from = today(wanted.validFrom());
        var kpis = rebalanced(scorecards.valid(id, from).kpis(), wanted);
        if (dryRun) {
            var next = scorecards.versions(id).getFirst().version() + 1;
            return ScorecardView.of(now, weights(next, from, kpis, wanted.reason()), null);
        }
        return weigh(id, new NewWeights(kpis, from, wanted.reason()), ifMatch);
    }

    ScorecardView one(UUID id) {
        var scorecard = scorecards.find(id).orElseThrow(() -> Problem.notFound("scorecard", id));
        return ScorecardView.of(scorecard, scorecards.versions(id).getFirst(), null);
    }

    List<WeightsVersion> versions(UUID id) {
        one(id);
        return scorecards.versions(id);
    }

    Page<ScorecardView> list(@Nullable UUID cycle, @Nullable SubjectKind kind, @Nullable String cursor, int limit) {
        var rows = scorecards.list(cycle, kind, Cursor.afterId(cursor), limit + 1);
        return Page.of(rows, limit, scorecard -> Cursor.at(scorecard.id()))
                .map(scorecard -> ScorecardView.of(
                        scorecard, scorecards.versions(scorecard.id()).getFirst(), null));
    }

    static List<WeightedKpi> rebalanced(List<WeightedKpi> kpis, Rebalancing wanted) {
        try {
            return Weights.rebalance(kpis, wanted.kpi(), wanted.weight());
        } catch (IllegalArgumentException e) {
            throw new Problem(ScorecardProblem.NOBODY_CARRIES_REST).at("/weight");
        }
    }

    private void checkSubject(NewScorecard wanted) {
        var needed = wanted.subjectType().field();
        var given = switch (wanted.subjectType()) {
            case PERSON -> wanted.personId();
            case TEAM -> wanted.teamId();
            case ROLE -> wanted.role();
        };
        var all = Stream.of(wanted.personId(), wanted.teamId(), wanted.role())
                .filter(Objects::nonNull)
                .count();
        if (given == null || all != 1) {
            throw new Problem(ScorecardProblem.SCORECARD_SUBJECT)
                    .with("kind", wanted.subjectType())
                    .with("needed", needed)
                    .at("/" + needed);
        }
        if (!subjects.isKnown(wanted.subjectType(), given.toString())) {
            throw Problem.unknownSubject(wanted.subjectType().name().toLowerCase(Locale.ROOT), given, "/" + needed);
        }
    }

    private ScorecardTemplate template(String code) {
        return templates.find(code).orElseThrow(() -> Problem.unknownSubject("template", code, "/template"));
    }

    private Problem taken(Scorecard scorecard) {
        var subject = scorecard.subjectId() == null
                ? Objects.requireNonNull(scorecard.role())
                : scorecard.subjectId().toString();
        var other =
                scorecards.of(scorecard.cycleId(), scorecard.kind(), subject).map(Scorecard::id);
        return new Problem(ScorecardProblem.SCORECARD_TAKEN)
                .with("scorecard", other.map(UUID::toString).orElse(""));
    }

    private Scorecard locked(UUID id) {
        return scorecards.locked(id).orElseThrow(() -> Problem.notFound("scorecard", id));
    }

    private LocalDate today(@Nullable LocalDate wanted) {
        return wanted == null ? time.today() : wanted;
    }

    private WeightsVersion weights(long version, LocalDate from, List<WeightedKpi> kpis, String reason) {
        return new WeightsVersion(version, from, kpis, reason, caller.subject(), clock.instant());
    }

    private ScorecardView written(
            String action, @Nullable ScorecardView before, Scorecard after, WeightsVersion weights) {
        scorecards.append(after.id(), weights);
        return published(action, before, after, weights);
    }

    private ScorecardView published(
            String action, @Nullable ScorecardView before, Scorecard after, WeightsVersion weights) {
        var event = outbox.append(ScorecardChanged.event(after, weights));
        var view = ScorecardView.of(after, weights, event);
        audit.record(action, "scorecard", after.id(), before, view);
        return view;
    }
}
