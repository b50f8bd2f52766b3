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
    private final OrganisationTime time;
    private final Caller caller;
    private final NewcomerPhase phase;

    ScorecardReading(
            Scorecards scorecards,
            ScoredSubjects subjects,
            OrganisationTime time,
            Caller caller,
            @ConfigProperty(name = "lockstep.newcomers.kpi", defaultValue = "training-completion") String kpi,
            @ConfigProperty(name = "lockstep.newcomers.weight", defaultValue = "30") BigDecimal weight,
            @ConfigProperty(name = "lockstep.newcomers.months", defaultValue = "3") int months,
            @ConfigProperty(name = "lockstep.newcomers.ramp-months", defaultValue = "3") int rampMonths) {
        this.scorecards = scorecards;
        this.subjects = subjects;
        this.time = time;
        this.caller = caller;
        this.phase = new NewcomerPhase(kpi, weight, months, rampMonths);
    }

    /**
     * What the scorecard comes to for its own subject.
     *
     * @throws Problem 404
     */
    ScorecardScoreView score(UUID id) {
        var scorecard = scorecards.find(id).orElseThrow(() -> Problem.notFound("scorecard", id));
        return scoring(scorecard).by(measured(scorecard, kpis(scorecard)));
    }

    /** How the scorecard is scored today, with the weights that are valid. */
    ScorecardScoring scoring(Scorecard scorecard) {
        return scoring(scorecard, person(scorecard));
    }

    /** How it would be scored today with the given weights; a newcomer stays one. */
    ScorecardScoring scoring(Scorecard scorecard, List<WeightedKpi> kpis) {
        return scoring(scorecard, person(scorecard), valid(scorecard).version(), kpis, day(scorecard.cycleId()));
    }

    private @Nullable Scored person(Scorecard scorecard) {
        return scorecard.kind() == SubjectKind.PERSON
                ? subjects.person(Objects.requireNonNull(scorecard.subjectId())).orElse(null)
                : null;
    }

    /** The key results that the scorecard's KPIs are measured by. */
    List<Measured> measured(Scorecard scorecard, Set<String> kpis) {
        return switch (scorecard.kind()) {
            case PERSON ->
                subjects.ofPersons(scorecard.cycleId(), Set.of(Objects.requireNonNull(scorecard.subjectId())), kpis);
            case TEAM ->
                subjects.ofTeams(scorecard.cycleId(), Set.of(Objects.requireNonNull(scorecard.subjectId())), kpis);
            case ROLE ->
                subjects.ofPersons(
                        scorecard.cycleId(), subjects.inRole(Objects.requireNonNull(scorecard.role())), kpis);
        };
    }

    /** The weights that are valid today, or on the cycle's last day once that is over. */
    private WeightsVersion valid(Scorecard scorecard) {
        return scorecards.valid(scorecard.id(), day(scorecard.cycleId()));
    }

    /**
     * What applies to the caller.
     *
     * @throws Problem 404 when the caller is nobody in the directory, no cycle runs, or no scorecard applies
     */
    ScorecardScoreView mine(@Nullable UUID cycle) {
        var subject = caller.subject();
        var me = subjects.bySubject(subject).orElseThrow(() -> Problem.notFound("person", subject));
        var span = span(cycle);
        var scoring = applying(span, List.of(me)).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("scorecard", subject));
        return scoring.by(subjects.ofPersons(span.cycleId(), Set.of(me.personId()), codes(scoring.kpis())));
    }

    /**
     * The members of a team by what applies to them, the best first; who has no total comes last and has no rank.
     *
     * @throws Problem 404
     */
    TeamRanking ranking(UUID team, @Nullable UUID cycle) {
        if (!subjects.isKnown(SubjectKind.TEAM, team.toString())) {
            throw Problem.notFound("team", team);
        }
        var span = span(cycle);
        var members = subjects.members(team);
        var scorings = applying(span, members);
        var kpis = new HashSet<String>();
        scorings.forEach(scoring -> kpis.addAll(codes(scoring.kpis())));
        var measured = ScorecardScoring.byOwner(subjects.ofPersons(
                span.cycleId(), members.stream().map(Scored::personId).toList(), kpis));
        var scores = scorings.stream()
                .map(scoring -> scoring.by(measured.getOrDefault(UUID.fromString(scoring.subject()), List.of())))
                .toList();
        return TeamRanking.of(team, span.cycleId(), scores);
    }

    /** What applies to each of the persons, of those whom something applies to; one query for all. */
    private List<ScorecardScoring> applying(Span span, List<Scored> persons) {
        var day = span.end().isBefore(time.today()) ? span.end() : time.today();
        var wanted = persons.stream()
                .flatMap(person -> ownFirst(person).map(Owner::subject))
                .collect(Collectors.toSet());
        var inForce = scorecards.inForce(span.cycleId(), wanted, day).stream()
                .collect(Collectors.toMap(each -> owner(each.scorecard()), Function.identity()));
        var scorings = new ArrayList<ScorecardScoring>();
        for (var person : persons) {
            ownFirst(person)
                    .map(inForce::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(each -> scorings.add(scoring(each, person, day)));
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

    private ScorecardScoring scoring(Scorecards.InForce inForce, Scored person, LocalDate day) {
        var weights = inForce.weights();
        return scoring(inForce.scorecard(), person, weights.version(), weights.kpis(), day);
    }

    private ScorecardScoring scoring(Scorecard scorecard, @Nullable Scored person) {
        var weights = valid(scorecard);
        return scoring(scorecard, person, weights.version(), weights.kpis(), day(scorecard.cycleId()));
    }

    private ScorecardScoring scoring(
            Scorecard scorecard, @Nullable Scored person, long version, List<WeightedKpi> template, LocalDate day) {
        var kpis = person == null ? template : phase.apply(template, person.startDate(), day);
        return new ScorecardScoring(
                scorecard.id(),
                person == null ? scorecard.kind() : SubjectKind.PERSON,
                person == null ? subject(scorecard) : person.personId().toString(),
                person == null ? null : person.name(),
                scorecard.cycleId(),
                day,
                version,
                template,
                kpis);
    }

    private Set<String> kpis(Scorecard scorecard) {
        return codes(scoring(scorecard).kpis());
    }

    private LocalDate day(UUID cycle) {
        var today = time.today();
        return subjects.cycle(cycle)
                .map(Span::end)
                .filter(end -> end.isBefore(today))
                .orElse(today);
    }

    private Span span(@Nullable UUID cycle) {
        return cycle == null
                ? subjects.runningOn(time.today()).orElseThrow(() -> Problem.notFound("cycle", time.today()))
                : subjects.cycle(cycle).orElseThrow(() -> Problem.notFound("cycle", cycle));
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
