package io.lockstep.scoring.standing;

import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import io.lockstep.kit.time.OrganisationTime;
import io.lockstep.scoring.scorecard.Scorecard;
import io.lockstep.scoring.scorecard.Scorecards;
import io.lockstep.scoring.scorecard.ScoredSubjects;
import io.lockstep.scoring.scorecard.ScoredSubjects.Measured;
import io.lockstep.scoring.scorecard.ScoredSubjects.Scored;
import io.lockstep.scoring.scorecard.ScoredSubjects.Span;
import io.lockstep.scoring.scorecard.SubjectKind;
import io.lockstep.scoring.scorecard.WeightsVersion;
import io.lockstep.scoring.weighting.NewcomerPhase;
import io.lockstep.scoring.weighting.WeightedKpi;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What scorecards come to. A person is scored by an own scorecard, else by that of the role, else by that of the team; always by
 * the key results of the goals that the person owns.
 */
@Singleton
class ScorecardReading {

    /** Whose a scorecard is: an id or a role. */
    private record Owner(SubjectKind kind, String subject) {}

    private final Scorecards scorecards;
    private final ScoredSubjects subjects;
    private final ScorecardMeasures measures;
    private final OrganisationTime time;
    private final Caller caller;
    private final NewcomerPhase phase;

    ScorecardReading(
            Scorecards scorecards,
            ScoredSubjects subjects,
            ScorecardMeasures measures,
            OrganisationTime time,
            Caller caller,
            @ConfigProperty(name = "lockstep.newcomers.kpi", defaultValue = "training-completion") String kpi,
            @ConfigProperty(name = "lockstep.newcomers.weight", defaultValue = "30") BigDecimal weight,
            @ConfigProperty(name = "lockstep.newcomers.months", defaultValue = "3") int months,
            @ConfigProperty(name = "lockstep.newcomers.ramp-months", defaultValue = "3") int rampMonths) {
        this.scorecards = scorecards;
        this.subjects = subjects;
        this.measures = measures;
        this.time = time;
        this.caller = caller;
        this.phase = new NewcomerPhase(kpi, weight, months, rampMonths);
    }

    /**
     * What the scorecard comes to for its own subject, or came to on an earlier day.
     *
     * @throws Problem 404
     */
    ScorecardScoreView score(UUID id, @Nullable LocalDate on) {
        var scorecard = scorecards.find(id).orElseThrow(() -> Problem.notFound("scorecard", id));
        var judged = Judged.of(cycle(scorecard.cycleId()), on, time.today());
        var scoring = scoring(scorecard, scorecards.valid(id, judged.day()), null, judged.day());
        return scoring.by(measured(scorecard, judged, codes(scoring.kpis())));
    }

    /** How the scorecard is scored today, with the weights that are valid. */
    ScorecardScoring scoring(Scorecard scorecard) {
        return scoring(scorecard, null);
    }

    /** How it would be scored today with the given weights; a newcomer stays one. */
    ScorecardScoring scoring(Scorecard scorecard, @Nullable List<WeightedKpi> kpis) {
        var day = now(scorecard).day();
        return scoring(scorecard, scorecards.valid(scorecard.id(), day), kpis, day);
    }

    /** The key results that the scorecard's KPIs are measured by. */
    List<Measured> measured(Scorecard scorecard, Set<String> kpis) {
        return measured(scorecard, now(scorecard), kpis);
    }

    /**
     * What applies to the caller, or applied on an earlier day.
     *
     * @throws Problem 404 when the caller is nobody in the directory, no cycle runs, or no scorecard applies
     */
    ScorecardScoreView mine(@Nullable UUID cycle, @Nullable LocalDate on) {
        var subject = caller.subject();
        var me = subjects.bySubject(subject).orElseThrow(() -> Problem.notFound("person", subject));
        var judged = judged(cycle, on);
        var scoring = applying(judged, List.of(me)).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("scorecard", subject));
        return scoring.by(measures.ofPersons(judged, Set.of(me.personId()), codes(scoring.kpis())));
    }

    /**
     * The members of a team by what applies to them, the best first; who has no total comes last and has no rank.
     *
     * @throws Problem 404
     */
    TeamRanking ranking(UUID team, @Nullable UUID cycle, @Nullable LocalDate on) {
        if (!subjects.isKnown(SubjectKind.TEAM, team.toString())) {
            throw Problem.notFound("team", team);
        }
        var judged = judged(cycle, on);
        var members = subjects.members(team);
        var scorings = applying(judged, members);
        var kpis = new HashSet<String>();
        scorings.forEach(scoring -> kpis.addAll(codes(scoring.kpis())));
        var measured = ScorecardScoring.byOwner(measures.ofPersons(
                judged, members.stream().map(Scored::personId).toList(), kpis));
        var scores = scorings.stream()
                .map(scoring -> scoring.by(measured.getOrDefault(UUID.fromString(scoring.subject()), List.of())))
                .toList();
        return TeamRanking.of(team, judged.cycle(), scores);
    }

    private List<Measured> measured(Scorecard scorecard, Judged judged, Set<String> kpis) {
        return switch (scorecard.kind()) {
            case PERSON -> measures.ofPersons(judged, Set.of(Objects.requireNonNull(scorecard.subjectId())), kpis);
            case TEAM -> measures.ofTeams(judged, Set.of(Objects.requireNonNull(scorecard.subjectId())), kpis);
            case ROLE -> measures.ofPersons(judged, subjects.inRole(Objects.requireNonNull(scorecard.role())), kpis);
        };
    }

    /** What applies to each of the persons, of those whom something applies to; one query for all. */
    private List<ScorecardScoring> applying(Judged judged, List<Scored> persons) {
        var wanted = persons.stream()
                .flatMap(person -> ownFirst(person).map(Owner::subject))
                .collect(Collectors.toSet());
        var inForce = scorecards.inForce(judged.cycle(), wanted, judged.day()).stream()
                .collect(Collectors.toMap(each -> owner(each.scorecard()), Function.identity()));
        var scorings = new ArrayList<ScorecardScoring>();
        for (var person : persons) {
            ownFirst(person)
                    .map(inForce::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(each ->
                            scorings.add(scoring(each.scorecard(), person, each.weights(), null, judged.day())));
        }
        return scorings;
    }

    /** Whose scorecards apply to a person, the nearest first. */
    private static Stream<Owner> ownFirst(Scored person) {
        var owners = new ArrayList<Owner>();
        owners.add(new Owner(SubjectKind.PERSON, person.personId().toString()));
        if (person.role() != null) {
            owners.add(new Owner(SubjectKind.ROLE, person.role()));
        }
        if (person.teamId() != null) {
            owners.add(new Owner(SubjectKind.TEAM, person.teamId().toString()));
        }
        return owners.stream();
    }

    private static Owner owner(Scorecard scorecard) {
        return new Owner(scorecard.kind(), subject(scorecard));
    }

    private ScorecardScoring scoring(
            Scorecard scorecard, WeightsVersion weights, @Nullable List<WeightedKpi> tried, LocalDate day) {
        var person = scorecard.kind() == SubjectKind.PERSON
                ? subjects.person(Objects.requireNonNull(scorecard.subjectId())).orElse(null)
                : null;
        return scoring(scorecard, person, weights, tried, day);
    }

    private ScorecardScoring scoring(
            Scorecard scorecard,
            @Nullable Scored person,
            WeightsVersion weights,
            @Nullable List<WeightedKpi> tried,
            LocalDate day) {
        var template = tried == null ? weights.kpis() : tried;
        var kpis = person == null ? template : phase.apply(template, person.startDate(), day);
        return new ScorecardScoring(
                scorecard.id(),
                person == null ? scorecard.kind() : SubjectKind.PERSON,
                person == null ? subject(scorecard) : person.personId().toString(),
                person == null ? null : person.name(),
                scorecard.cycleId(),
                day,
                weights.version(),
                template,
                kpis);
    }

    private Judged now(Scorecard scorecard) {
        return Judged.of(cycle(scorecard.cycleId()), null, time.today());
    }

    private Judged judged(@Nullable UUID cycle, @Nullable LocalDate on) {
        var today = time.today();
        if (cycle != null) {
            return Judged.of(cycle(cycle), on, today);
        }
        var span = on != null && on.isBefore(today) ? subjects.ranOn(on) : subjects.runningOn(today);
        return Judged.of(span.orElseThrow(() -> Problem.notFound("cycle", on == null ? today : on)), on, today);
    }

    private Span cycle(UUID id) {
        return subjects.cycle(id).orElseThrow(() -> Problem.notFound("cycle", id));
    }

    private static String subject(Scorecard scorecard) {
        return scorecard.subjectId() == null
                ? Objects.requireNonNull(scorecard.role())
                : scorecard.subjectId().toString();
    }

    private static Set<String> codes(List<WeightedKpi> kpis) {
        return kpis.stream().map(WeightedKpi::kpi).collect(Collectors.toSet());
    }
}
