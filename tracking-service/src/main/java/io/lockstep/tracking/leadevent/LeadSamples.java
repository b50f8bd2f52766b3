package io.lockstep.tracking.leadevent;

/** Examples of the OpenAPI document. */
final class LeadSamples {

    static final String STRUCTURED = """
            {"specversion": "1.0", "id": "evt-4711", "source": "crm-east", "type": "lead.created", "subject": "00Q5g00000",
             "time": "2026-02-15T09:29:00Z", "datacontenttype": "application/json",
             "data": {"channel": "webinar", "campaign": "spring-launch",
                      "keyResultId": "0198c7a1-2a4b-7c3d-8e5f-6a7b8c9d0e1f"}}""";

    static final String BATCH = "[" + STRUCTURED + """
            , {"specversion": "1.0", "id": "evt-4712", "source": "crm-east", "type": "lead.converted",
             "subject": "00Q5g00000", "time": "2026-03-02T07:12:00Z", "data": {"amount": 128000.5}}]""";

    static final String BINARY_DATA = """
            {"channel": "webinar", "campaign": "spring-launch", "keyResultId": "0198c7a1-2a4b-7c3d-8e5f-6a7b8c9d0e1f"}""";

    static final String RECORDED = """
            {"source": "crm-east", "id": "evt-4711", "status": "RECORDED",
             "leadId": "0198c7a1-4c6d-7e5f-8a70-8c9d0e1f2a3b", "eventId": "0198c7a1-5d7e-7f60-9b81-9d0e1f2a3b4c"}""";

    static final String RESULTS = "{\"items\": [" + RECORDED + """
            , {"source": "crm-east", "id": "evt-4712", "status": "QUARANTINED", "reason": "UNKNOWN_TYPE",
             "detail": "type has to be lead.<verb>"}]}""";

    static final String PAGE = """
            {"items": [{"eventId": "0198c7a1-5d7e-7f60-9b81-9d0e1f2a3b4c",
             "leadId": "0198c7a1-4c6d-7e5f-8a70-8c9d0e1f2a3b", "verb": "CREATED",
             "occurredAt": "2026-02-15T09:29:00Z", "recordedAt": "2026-02-15T09:30:00.123456Z", "channel": "webinar",
             "campaign": "spring-launch", "keyResultId": "0198c7a1-2a4b-7c3d-8e5f-6a7b8c9d0e1f",
             "reportedBy": "crm-east"}]}""";

    private LeadSamples() {}
}
