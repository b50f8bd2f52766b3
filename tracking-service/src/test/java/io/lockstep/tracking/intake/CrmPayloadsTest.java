package io.lockstep.tracking.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.event.Ids;
import io.lockstep.tracking.adapter.Mapping;
import io.lockstep.tracking.adapter.SourceKind;
import io.lockstep.tracking.lead.LeadEvent;
import io.lockstep.tracking.lead.LeadVerb;
import io.lockstep.tracking.quarantine.Reason;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the true payloads of CRMs tell. */
class CrmPayloadsTest extends Judgement {

    @Test
    void hubSpot_whenAContactChanges_tellsEachEventAndItsStage() {
        var events = events(
                SourceKind.HUBSPOT, null, Payloads.HUBSPOT.formatted(NOW.toEpochMilli(), EARLIER.toEpochMilli()));

        assertThat(events)
                .extracting(LeadEvent::verb)
                .containsExactly(LeadVerb.UPDATED, LeadVerb.CONVERTED, LeadVerb.CREATED, LeadVerb.UPDATED);
        assertThat(events).extracting(LeadEvent::lead).containsOnly("33/contact/1246965");
        assertThat(events).extracting(LeadEvent::id).doesNotHaveDuplicates(); // though two share their eventId
        assertThat(events.getLast().details().channel()).isEqualTo("PAID_SEARCH");
        assertThat(events.getLast().occurredAt()).isEqualTo(EARLIER);
    }

    @Test
    void hubSpot_whenTriedAgain_isTheSameEvent() {
        var body = Payloads.HUBSPOT.formatted(NOW.toEpochMilli(), EARLIER.toEpochMilli());

        var again = events(SourceKind.HUBSPOT, null, body.replace("\"attemptNumber\":0", "\"attemptNumber\":3"));

        assertThat(again).isEqualTo(events(SourceKind.HUBSPOT, null, body));
    }

    @Test
    void hubSpot_whenMerged_tellsWhichLeadsAreDoubles() {
        var events = events(SourceKind.HUBSPOT, null, """
                [{"eventId":1,"subscriptionId":9,"portalId":33,"occurredAt":%d,"subscriptionType":"contact.merge",
                  "attemptNumber":0,"objectId":200,"primaryObjectId":100,"mergedObjectIds":[101,102],"newObjectId":200}]
                """.formatted(NOW.toEpochMilli()));

        assertThat(events)
                .extracting(LeadEvent::lead)
                .containsExactly("33/contact/100", "33/contact/101", "33/contact/102");
        assertThat(events).extracting(LeadEvent::into).containsOnly("33/contact/200");
    }

    @ParameterizedTest
    @CsvSource({
        "contact.privacyDeletion, PRIVACY_DELETED",
        "contact.deletion, DELETED",
        "contact.restore, CREATED",
        "deal.creation,",
        "contact.associationChange,",
    })
    void hubSpot_whenOfAnotherType_tellsThat(String type, @Nullable LeadVerb verb) {
        var events = events(SourceKind.HUBSPOT, null, """
                [{"subscriptionId":9,"portalId":33,"occurredAt":%d,"subscriptionType":"%s","objectId":1}]
                """.formatted(NOW.toEpochMilli(), type));

        assertThat(events).extracting(LeadEvent::verb).isEqualTo(verb == null ? List.of() : List.of(verb));
    }

    @Test
    void salesforce_whenALeadIsCreated_isCreatedAndAssigned() {
        var events = events(SourceKind.SALESFORCE, null, Payloads.SALESFORCE.formatted(EARLIER.toEpochMilli()));

        assertThat(events).extracting(LeadEvent::verb).containsExactly(LeadVerb.CREATED, LeadVerb.ASSIGNED);
        assertThat(events.getFirst().lead()).isEqualTo("Lead/00Q5g00000XyzAA");
        assertThat(events.getFirst().details().channel()).isEqualTo("Web");
    }

    @Test
    void salesforce_whenAGapIsTold_marksTheLeadAndInventsNothing() {
        var body = Payloads.SALESFORCE.formatted(NOW.toEpochMilli()).replace("\"CREATE\"", "\"GAP_UPDATE\"");

        var events = events(SourceKind.SALESFORCE, null, body);

        assertThat(events).extracting(LeadEvent::verb).containsExactly(LeadVerb.RESYNC_NEEDED);
        assertThat(events.getFirst().details().channel()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"'\"CREATE\"', '\"GAP_OVERFLOW\"'", "00Q5g00000XyzAA, 00Q*"})
    void salesforce_whenItDoesNotSayWhichRecords_goesToQuarantine(String told, String instead) {
        var body = Payloads.SALESFORCE.formatted(NOW.toEpochMilli()).replace(told, instead);

        assertThat(rejected(SourceKind.SALESFORCE, null, body).reason()).isEqualTo(Reason.RESYNC_NEEDED);
    }

    @Test
    void salesforce_whenOneEventHasSeveralRecords_tellsOfEach() {
        var body = Payloads.SALESFORCE
                .formatted(NOW.toEpochMilli())
                .replace("[\"00Q5g00000XyzAA\"]", "[\"00QA\",\"00QB\"]")
                .replace("\"CREATE\"", "\"UPDATE\"")
                .replace("\"Status\"", "\"IsConverted\":true,\"Status\"");

        var events = events(SourceKind.SALESFORCE, null, body);

        assertThat(events)
                .filteredOn(event -> event.verb() == LeadVerb.CONVERTED)
                .extracting(LeadEvent::lead)
                .containsExactly("Lead/00QA", "Lead/00QB");
        assertThat(events).extracting(LeadEvent::id).doesNotHaveDuplicates();
    }

    @Test
    void espo_whenALeadIsUpdated_readsTheEventFromTheAddress() {
        var events = events(SourceKind.ESPOCRM, "Lead.update", Payloads.ESPOCRM.formatted("2026-02-14 08:00:00"));

        assertThat(events)
                .extracting(LeadEvent::verb)
                .containsExactly(LeadVerb.UPDATED, LeadVerb.ASSIGNED, LeadVerb.CONVERTED);
        assertThat(events).extracting(LeadEvent::occurredAt).containsOnly(EARLIER);
        assertThat(events.getFirst().details().campaign()).isEqualTo("春季发布");
        assertThat(events.getLast().details().amount()).isEqualByComparingTo("12500");
    }

    @Test
    void espo_whenTheRecordHasNoTime_isANewEventWithEachDelivery() {
        // given
        var body = "[{\"id\":\"1\",\"status\":\"Dead\"}]";
        var first = events(SourceKind.ESPOCRM, "Lead.fieldUpdate.status", body);

        // when
        delivery = Ids.next();
        var second = events(SourceKind.ESPOCRM, "Lead.fieldUpdate.status", body);

        // then
        assertThat(second)
                .extracting(LeadEvent::id)
                .isNotEqualTo(first.stream().map(LeadEvent::id).toList());
    }

    @Test
    void espo_whenTheAddressNamesNoEvent_goesToQuarantine() {
        assertThat(rejected(SourceKind.ESPOCRM, null, "[{\"id\":\"1\"}]").reason())
                .isEqualTo(Reason.UNKNOWN_TYPE);
    }

    @Test
    void mautic_whenAContactIsSavedTwice_tellsBoth() {
        mapping = new Mapping(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of("Won", LeadVerb.CONVERTED),
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        var events = events(SourceKind.MAUTIC, null, Payloads.MAUTIC.formatted("2026-02-14T08:00:00+00:00", CHANGED));

        assertThat(events)
                .extracting(LeadEvent::verb)
                .containsExactly(LeadVerb.CREATED, LeadVerb.ASSIGNED, LeadVerb.UPDATED, LeadVerb.CONVERTED);
        assertThat(events).extracting(LeadEvent::lead).containsOnly("contact/52");
        assertThat(events.getFirst().details().channel()).isEqualTo("newsletter");
        assertThat(events.getFirst().occurredAt()).isEqualTo(EARLIER);
    }
}
