package io.lockstep.chaos.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.chaos.load.LeadNote;
import io.lockstep.chaos.load.LeadSource.Lead;
import io.lockstep.local.e2e.Suite;
import io.lockstep.local.stack.Service;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** All leads of a source that tracking-service knows, as it lists them. */
public record LeadBook(List<Lead> leads) {

    /** Reads it, page by page. */
    public static LeadBook read(Suite suite, String source) {
        var leads = new ArrayList<Lead>();
        var path = "/v1/leads?source=" + source + "&limit=200";
        var page = suite.get(Service.TRACKING, path).good();
        add(page, leads);
        while (page.body().hasNonNull("next")) {
            page = suite.get(Service.TRACKING, path + "&cursor=" + page.text("/next"))
                    .good();
            add(page, leads);
        }
        return new LeadBook(leads);
    }

    private static void add(Suite.Answer page, List<Lead> leads) {
        page.body().path("items").forEach(item -> leads.add(lead(item.at("/attribution/parts/0"))));
    }

    private static Lead lead(JsonNode credit) {
        return new Lead(credit.path("channel").asText(), credit.path("campaign").asText());
    }

    /** Asserts that every accepted lead is here exactly once, every other one at most once, and nothing else. */
    public void assertKeeps(List<LeadNote> notes) {
        assertThat(leads).as("leads known once").doesNotHaveDuplicates();
        var accepted =
                notes.stream().filter(LeadNote::accepted).map(LeadNote::lead).collect(Collectors.toSet());
        accepted.removeAll(List.copyOf(leads));
        assertThat(accepted).as("leads accepted and lost").isEmpty();
        var pushed = notes.stream().map(LeadNote::lead).collect(Collectors.toSet());
        assertThat(leads.stream().filter(lead -> !pushed.contains(lead)))
                .as("leads that nobody pushed")
                .isEmpty();
    }

    /** How many there are of a campaign. */
    public BigDecimal count(String campaign) {
        return BigDecimal.valueOf(
                leads.stream().filter(lead -> lead.campaign().equals(campaign)).count());
    }
}
