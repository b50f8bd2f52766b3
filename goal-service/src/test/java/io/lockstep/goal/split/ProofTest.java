package io.lockstep.goal.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ProofTest {

    @Test
    void of_whenTheClaimIsExactlyEnough_isProved() {
        assertThat(Proof.of(new BigDecimal("200"), new BigDecimal("200.0"), false))
                .isEqualTo(new Proof(Verdict.PROVED, new BigDecimal("200"), new BigDecimal("200"), BigDecimal.ZERO));
    }

    @Test
    void of_whenTheClaimFallsShort_saysByHowMuch() {
        assertThat(Proof.of(new BigDecimal("200"), new BigDecimal("150.00"), false))
                .returns(Verdict.SHORT, Proof::verdict)
                .returns(new BigDecimal("50"), Proof::gap);
    }

    @Test
    void of_whenLessIsBetter_theClaimHasToStayBelow() {
        assertThat(Proof.of(new BigDecimal("100"), new BigDecimal("90"), true).verdict())
                .isEqualTo(Verdict.PROVED);
        assertThat(Proof.of(new BigDecimal("100"), new BigDecimal("110"), true).gap())
                .isEqualByComparingTo("10");
    }

    @Test
    void sameAs_whenOnlyTheScaleDiffers_isTheSame() {
        var one = Proof.of(new BigDecimal("200"), new BigDecimal("150"), false);
        var other = new Proof(Verdict.SHORT, new BigDecimal("200.00"), new BigDecimal("150.0"), new BigDecimal("50"));

        assertThat(one.sameAs(other)).isTrue();
        assertThat(one.sameAs(Proof.BROKEN)).isFalse();
    }
}
