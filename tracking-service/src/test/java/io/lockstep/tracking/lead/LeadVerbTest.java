package io.lockstep.tracking.lead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadVerbTest {

    @ParameterizedTest
    @ValueSource(strings = {"lead.converted", "com.example.lead.converted", "io.lockstep.lead.converted.v1"})
    void ofType_whenItNamesAVerb_findsIt(String type) {
        assertThat(LeadVerb.ofType(type)).contains(LeadVerb.CONVERTED);
    }

    @Test
    void ofType_whenTheVerbHasTwoWords_findsIt() {
        assertThat(LeadVerb.ofType("lead.privacy-deleted")).contains(LeadVerb.PRIVACY_DELETED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead", "lead.", "deal.converted", "lead.eaten", "mislead.created", "lead.created.v1.x"})
    void ofType_whenItNamesNone_isEmpty(String type) {
        assertThat(LeadVerb.ofType(type)).isEmpty();
    }
}
