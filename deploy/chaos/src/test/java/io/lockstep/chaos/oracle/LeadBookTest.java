package io.lockstep.chaos.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lockstep.chaos.load.LeadNote;
import io.lockstep.chaos.load.LeadSource.Lead;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The oracle of leads sees what it is there for. */
class LeadBookTest {

    private static final Lead ACCEPTED = new Lead("accepted", "spring");
    private static final Lead UNKNOWN = new Lead("unknown", "spring");
    private static final List<LeadNote> NOTES = List.of(new LeadNote(ACCEPTED, true), new LeadNote(UNKNOWN, false));

    @Test
    void assertKeeps_whenAcceptedLeadsAreThereOnce_passesWithAndWithoutAnUnknownOne() {
        assertThatCode(() -> book(ACCEPTED).assertKeeps(NOTES)).doesNotThrowAnyException();
        assertThatCode(() -> book(UNKNOWN, ACCEPTED).assertKeeps(NOTES)).doesNotThrowAnyException();
    }

    @Test
    void assertKeeps_whenALeadIsLostDoubledOrInvented_fails() {
        assertFails("leads accepted and lost", UNKNOWN);
        assertFails("leads known once", ACCEPTED, UNKNOWN, UNKNOWN);
        assertFails("leads that nobody pushed", ACCEPTED, new Lead("other", "spring"));
        assertFails("leads accepted and lost", new Lead("accepted", "autumn"));
    }

    @Test
    void count_whenThereAreSeveralCampaigns_countsOne() {
        assertThat(book(ACCEPTED, UNKNOWN, new Lead("other", "autumn")).count("spring"))
                .isEqualTo(BigDecimal.TWO);
    }

    private static void assertFails(String reason, Lead... leads) {
        assertThatThrownBy(() -> book(leads).assertKeeps(NOTES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(reason);
    }

    private static LeadBook book(Lead... leads) {
        return new LeadBook(List.of(leads));
    }
}
