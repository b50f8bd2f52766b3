package io.lockstep.scoring.retrospective;

import io.lockstep.scoring.retrospective.Retrospective.Answer;
import io.lockstep.scoring.retrospective.Retrospective.GoalOutcome;
import io.lockstep.scoring.retrospective.Retrospective.PartOutcome;
import io.lockstep.scoring.retrospective.Retrospective.Proposal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The report 《复盘报告》 with its four sections (requirements.md, step 4), in Markdown. */
final class RetrospectiveReport {

    private final Retrospective retrospective;
    private final ReportWords words;
    private final Map<UUID, GoalOutcome> goals;
    private final StringBuilder text = new StringBuilder();

    private RetrospectiveReport(Retrospective retrospective, ReportWords words) {
        this.retrospective = retrospective;
        this.words = words;
        this.goals = retrospective.goals().stream()
                .collect(Collectors.toMap(GoalOutcome::goalId, Function.identity(), (one, other) -> one));
    }

    /** The report in the reader's language. */
    static String of(Retrospective retrospective, ReportWords words) {
        var report = new RetrospectiveReport(retrospective, words);
        report.line("# " + words.title() + " " + clean(retrospective.name()));
        report.line("");
        report.line(words.closedOn() + " " + retrospective.closedOn() + (retrospective.trial() ? words.trial() : ""));
        report.completion();
        report.misses();
        report.successes();
        report.measures();
        return report.text.toString();
    }

    private void completion() {
        section(words.completion());
        line("| " + String.join(" | ", words.completionColumns()) + " |");
        line("|---|---|---|---|---|");
        for (var goal : retrospective.goals()) {
            line("| **%s** | %s | | %s | %s |"
                    .formatted(
                            clean(goal.name()),
                            owner(goal),
                            fraction(goal.achievement()),
                            NextCycle.percent(goal.coverage())));
            goal.keyResults()
                    .forEach(part -> line("| %s | | %s / %s %s | %s | |"
                            .formatted(
                                    clean(part.name()),
                                    number(part.value()),
                                    number(part.target()),
                                    clean(part.unit()),
                                    fraction(part.achievement()))));
        }
        line("");
        var sales = retrospective.contribution();
        line(words.contribution().formatted(fraction(sales.customerShare()), fraction(sales.revenueShare())));
    }

    private void misses() {
        section(words.misses());
        var causes = retrospective.causes();
        line(words.causes().formatted(causes.goalSetting(), causes.resource(), causes.execution()));
        var missed = retrospective.misses();
        line(words.missed()
                .formatted(
                        missed.all(),
                        missed.goalSetting(),
                        missed.resource(),
                        missed.execution(),
                        missed.unexplained()));
        line("");
        parts(BigDecimal.ONE, false).forEach(line -> line("- " + line));
        for (var answer : retrospective.answers()) {
            line("- %s: %s%s".formatted(clean(answer.about()), words.cause(answer.cause()), details(answer)));
        }
    }

    private void successes() {
        section(words.successes());
        var found = parts(BigDecimal.ONE, true);
        found.forEach(line -> line("- " + line));
        var helped = retrospective.answers().stream().filter(Answer::hasHelped).toList();
        helped.forEach(answer -> line("- %s%s".formatted(clean(answer.about()), details(answer))));
        retrospective
                .lessons()
                .forEach(lesson ->
                        line("- " + (lesson.procedure() ? words.procedure() : words.lesson()) + clean(lesson.title())));
        if (found.isEmpty() && helped.isEmpty() && retrospective.lessons().isEmpty()) {
            line(words.none());
        }
    }

    private void measures() {
        section(words.measures());
        if (retrospective.proposals().isEmpty()) {
            line(words.none());
        }
        retrospective
                .proposals()
                .forEach(proposal -> line("- %s %s%s (%s)"
                        .formatted(
                                words.proposal(proposal.kind()),
                                subject(proposal),
                                change(proposal),
                                clean(proposal.reason()))));
    }

    /** The key results that reached the limit, or those that did not. */
    private List<String> parts(BigDecimal limit, boolean reached) {
        return retrospective.goals().stream()
                .flatMap(goal -> goal.keyResults().stream())
                .filter(part -> part.achievement() != null && part.achievement().compareTo(limit) >= 0 == reached)
                .map(part -> clean(part.name()) + " " + fraction(part.achievement()))
                .toList();
    }

    private String details(Answer answer) {
        var cause = answer.subCause() == null ? "" : " (" + clean(answer.subCause()) + ")";
        var adjustment = answer.adjustment() == null ? "" : "; " + clean(answer.adjustment());
        var effect = answer.before() == null || answer.after() == null
                ? ""
                : ": " + fraction(answer.before()) + " → " + fraction(answer.after());
        return cause + adjustment + effect;
    }

    private String subject(Proposal proposal) {
        var goal = Optional.ofNullable(goals.get(proposal.goalId()));
        var part = goal.flatMap(of -> of.keyResults().stream()
                .filter(candidate -> candidate.keyResultId().equals(proposal.keyResultId()))
                .findFirst());
        return clean(part.map(PartOutcome::name)
                .or(() -> goal.map(GoalOutcome::name))
                .orElse(proposal.goalId().toString()));
    }

    private String change(Proposal proposal) {
        return proposal.to() == null ? "" : ": " + value(proposal.from()) + " → " + value(proposal.to());
    }

    /** A number as it is, a person by name where one is known. */
    private String value(@Nullable Object value) {
        return retrospective.goals().stream()
                .filter(goal -> goal.ownerId().toString().equals(value) && goal.ownerName() != null)
                .map(goal -> clean(Objects.requireNonNull(goal.ownerName())))
                .findFirst()
                .orElse(clean(String.valueOf(value)));
    }

    private static String owner(GoalOutcome goal) {
        return goal.ownerName() == null ? "" : clean(goal.ownerName());
    }

    private String fraction(@Nullable BigDecimal fraction) {
        return fraction == null ? words.noData() : NextCycle.percent(fraction);
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "-" : number.stripTrailingZeros().toPlainString();
    }

    /** Text from elsewhere stays text: nothing in it is markup. */
    private static String clean(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1").replaceAll("\\s+", " ");
    }

    private void section(String title) {
        line("");
        line("## " + title);
        line("");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
