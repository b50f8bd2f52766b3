package io.lockstep.tracking.quarantine;

/** Examples of the OpenAPI document. */
final class QuarantineSamples {

    static final String ONE = """
            {"quarantineId": "0198c7a1-6e8f-7061-8c92-ae1f2a3b4c5d",
             "receivedAt": "2026-02-15T09:30:00.123456Z", "receivedFrom": "HubSpot East",
             "sourceId": "0198c7a1-1a2b-7c3d-8e4f-5a6b7c8d9e0f", "reason": "INVALID_DATA",
             "detail": "amount has to be a number from 0 with at most 18 integer and 6 fraction digits",
             "body": "{\\"objectId\\":1246965,\\"subscriptionType\\":\\"contact.propertyChange\\",\\"propertyName\\":\\"amount\\",\\"propertyValue\\":\\"n/a\\"}"}""";

    static final String PAGE = "{\"items\": [" + ONE + "]}";

    static final String REPLAYED = """
            {"status": "RECORDED"}""";

    static final String SUMMARY = """
            {"recorded": 41, "rejected": 2}""";

    private QuarantineSamples() {}
}
