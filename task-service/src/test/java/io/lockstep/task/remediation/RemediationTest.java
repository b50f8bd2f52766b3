package io.lockstep.task.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.task.Refused;
import io.lockstep.task.adjustment.Adjustment;
import io.lockstep.task.adjustment.AdjustmentKind;
import io.lockstep.task.adjustment.Verdict;
import io.lockstep.task.cause.Cause;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RemediationTest {

    private static final Instant OPENED = Instant.parse("2026-02-15T09:30:00Z");
    private static final Instant DAY_LATER = OPENED.plus(Duration.ofHours(24));
    private static final Instant FAR = OPENED.plus(Duration.ofDays(7));

    private final Ladder ladder = LadderTest.ladder(Duration.ofHours(24), Duration.ofHours(48));
    private final Remediation remediation = opened("WARNING");

    @Test
    void climbs_after24Hours_takesOneSecondMore() {
        assertThat(remediation.climbs(DAY_LATER)).isFalse();
        assertThat(remediation.climbs(DAY_LATER.plusSeconds(1))).isTrue();
    }

    @Test
    void climb_twice_reachesTheTop() {
        assertThat(remediation.climb(ladder)).isEqualTo(1);
        assertThat(remediation.climbs(DAY_LATER.plusSeconds(1))).isFalse();
        assertThat(remediation.climbs(OPENED.plus(Duration.ofHours(48)).plusSeconds(1)))
                .isTrue();

        assertThat(remediation.climb(ladder)).isEqualTo(2);
        assertThat(remediation.climbs(FAR)).isFalse();
    }

    @Test
    void acknowledge_beforeTheFirstStep_stopsTheLadderUntilThePromiseLapses() {
        var promise = OPENED.plus(Duration.ofHours(30));
        remediation.acknowledge("li.na", promise);

        assertThat(remediation.climbs(promise)).isFalse();
        assertThat(remediation.climbs(promise.plusSeconds(1))).isTrue();
        remediation.climb(ladder);
        assertThat(remediation.nextStepAt()).isEqualTo(promise.plus(Duration.ofHours(24)));
    }

    @Test
    void acknowledge_untilASoonerTimeThanTheNextStep_bringsNothingForward() {
        remediation.acknowledge("li.na", OPENED.plus(Duration.ofHours(2)));

        assertThat(remediation.nextStepAt()).isEqualTo(DAY_LATER);
    }

    @Test
    void promise_inThePastOrTooFarAhead_isRefused() {
        Refused.of(() -> new Acknowledgement(OPENED, null).check(OPENED, FAR), RemediationProblem.PROMISE_OUT_OF_RANGE);
        Refused.of(
                () -> new Acknowledgement(FAR.plusSeconds(1), null).check(OPENED, FAR),
                RemediationProblem.PROMISE_OUT_OF_RANGE);
        new Acknowledgement(FAR, null).check(OPENED, FAR);
    }

    @Test
    void file_withoutAFigure_isRefused() {
        Refused.of(() -> file(List.of()), RemediationProblem.FIGURE_NEEDED);
        assertThat(remediation.state()).isEqualTo(RemediationState.OPEN);
    }

    @Test
    void file_whileAnAnswerWaits_isRefused() {
        file(figures());

        Refused.of(() -> file(figures()), RemediationProblem.FILING_WAITS);
    }

    @Test
    void climbs_onceItIsFiled_doesNot() {
        file(figures());

        assertThat(remediation.climbs(FAR)).isFalse();
    }

    @Test
    void reopen_afterARejection_givesTheOwnerTheFullTimeAgain() {
        file(figures());
        var rejected = OPENED.plus(Duration.ofHours(40));

        remediation.waiting().reject(new Decision("boss", rejected, "no"));
        remediation.reopen(rejected, ladder);

        assertThat(remediation.state()).isEqualTo(RemediationState.OPEN);
        assertThat(remediation.climbs(rejected.plus(Duration.ofHours(24)))).isFalse();
        assertThat(remediation.climbs(rejected.plus(Duration.ofHours(24)).plusSeconds(1)))
                .isTrue();
    }

    @Test
    void heard_whenAnOlderEventComesLate_staysAsItIs() {
        var older = Ids.next();
        var newer = Ids.next();

        assertThat(remediation.heard(alert("CRITICAL", 0), newer)).isTrue();
        assertThat(remediation.heard(alert("WARNING", 0), older)).isFalse();
        assertThat(remediation.view(null).level()).isEqualTo("CRITICAL");
    }

    @Test
    void heard_afterAHandOver_leavesItWithItsNewOwner() {
        var receiver = UUID.randomUUID();
        remediation.handOver(receiver);

        remediation.heard(alert("CRITICAL", 0), Ids.next());

        assertThat(remediation.ownerId()).isEqualTo(receiver);
    }

    @Test
    void close_whileAnAnswerWaits_letsItLapse() {
        var filing = file(figures());

        remediation.close(ClosedBecause.RECOVERED, FAR);

        assertThat(filing.state()).isEqualTo(FilingState.LAPSED);
        Refused.of(remediation::waiting, RemediationProblem.REMEDIATION_CLOSED);
    }

    @Test
    void closedBecause_ofWhatClearedTheAlert_tellsRecoveryFromAdjustmentAndReplanning() {
        assertThat(ClosedBecause.of("RECOVERED", false)).isEqualTo(ClosedBecause.RECOVERED);
        assertThat(ClosedBecause.of("RECOVERED", true)).isEqualTo(ClosedBecause.APPLIED);
        assertThat(ClosedBecause.of("REPLANNED", true)).isEqualTo(ClosedBecause.REPLANNED);
        assertThat(ClosedBecause.of("ENDED", true)).isEqualTo(ClosedBecause.ENDED);
    }

    @Test
    void heard_whenOnlyTheMembersChange_isANewVersionWithoutANewLevel() {
        var version = remediation.version();

        var isNew = remediation.heard(alert("WARNING", 5), Ids.next());

        assertThat(isNew).isFalse();
        assertThat(remediation.view(null).memberCount()).isEqualTo(5);
        assertThat(remediation.version()).isEqualTo(version + 1);
        assertThat(remediation.heard(alert("WARNING", 5), Ids.next())).isFalse();
        assertThat(remediation.version()).isEqualTo(version + 1);
    }

    @Test
    void heard_whenTheEventIsOlder_keepsTheMembers() {
        remediation.heard(alert("WARNING", 5), Ids.next());

        remediation.heard(alert("CRITICAL", 9), new UUID(0, 1));

        assertThat(remediation.view(null).memberCount()).isEqualTo(5);
    }

    private Filing file(List<Evidence> evidence) {
        var said =
                new NewFiling(Cause.EXECUTION, null, null, evidence, new Adjustment("补充客户案例", null, null, null, null));
        var filed = new Filed(said, new Verdict(Set.of(AdjustmentKind.DATES), true), remediation.ownerId(), OPENED);
        return remediation.file(UUID.randomUUID(), filed);
    }

    private static List<Evidence> figures() {
        return List.of(new Evidence("报名人数", new BigDecimal("320"), null));
    }

    private Remediation opened(@Nullable String level) {
        var event = new ReceivedEvent(
                Ids.next(),
                EventType.v1("scoring", "alert-raised"),
                "",
                "",
                OPENED,
                "",
                "",
                null,
                EventJson.tree(Map.of()));
        return new Remediation(UUID.randomUUID(), alert(level, 0), event, ladder, null);
    }

    private static AlertSeen alert(@Nullable String level, int members) {
        var id = new UUID(1, 1);
        return new AlertSeen(
                id,
                "SCHEDULE_LAG",
                "TASK",
                id,
                null,
                "第一场线上研讨会",
                null,
                id,
                id,
                null,
                level,
                members,
                null,
                OPENED,
                null);
    }
}
