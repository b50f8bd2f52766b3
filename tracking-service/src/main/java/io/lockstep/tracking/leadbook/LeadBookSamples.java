package io.lockstep.tracking.leadbook;

/** Examples of the OpenAPI document. */
final class LeadBookSamples {

    static final String LEAD = """
            {"leadId": "0198c7a1-4c6d-7e5f-8a70-8c9d0e1f2a3b", "version": 5,
             "source": "0198c7a1-1a2b-7c3d-8e4f-5a6b7c8d9e0f", "status": "CONVERTED", "firstAt": "2026-02-15T09:29:00Z",
             "effective": true,
             "quality": {"score": 0.6, "rules": [{"name": "industry", "weight": 60, "matched": true},
                                                 {"name": "size", "weight": 40, "matched": false}]},
             "allocation": {"at": "2026-02-15T11:29:00Z", "hours": 2, "limitHours": 24, "onTime": true},
             "qualifiedAt": "2026-02-20T08:00:00Z",
             "conversion": {"at": "2026-03-02T09:29:00Z", "days": 15, "amount": 128000.5},
             "attribution": {"rule": "LAST_TOUCH", "parts": [{"channel": "webinar", "campaign": "spring-launch",
                                                              "keyResultId": "0198c7a1-2a4b-7c3d-8e5f-6a7b8c9d0e1f"}]},
             "owner": "sales-7", "needsResync": false, "forgotten": false}""";

    static final String PAGE = "{\"items\": [" + LEAD + "]}";

    static final String MERGE = """
            {"into": "0198c7a1-4c6d-7e5f-8a70-8c9d0e1f2a3c", "reason": "the same company under two names"}""";

    static final String FORGET = """
            {"reason": "request of 15 February, by letter"}""";

    static final String TIMELINE = """
            {"items": [{"eventId": "0198c7a1-5d7e-7f60-9b81-9d0e1f2a3b4c",
             "leadId": "0198c7a1-4c6d-7e5f-8a70-8c9d0e1f2a3b", "verb": "CREATED",
             "occurredAt": "2026-02-15T09:29:00Z", "recordedAt": "2026-02-15T09:30:00.123456Z", "channel": "webinar",
             "campaign": "spring-launch", "reportedBy": "HubSpot East"}]}""";

    static final String RECORDS = """
            {"items": [{"recordId": "0198c7a1-6e8f-7061-8c92-ae1f2a3b4c5e",
             "sourceId": "0198c7a1-1a2b-7c3d-8e4f-5a6b7c8d9e0f", "receivedAt": "2026-02-15T09:30:00Z",
             "body": "{\\"objectId\\":1246965,\\"subscriptionType\\":\\"contact.creation\\"}"}]}""";

    private LeadBookSamples() {}
}
