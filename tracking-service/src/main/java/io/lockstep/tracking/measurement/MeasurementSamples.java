package io.lockstep.tracking.measurement;

/** Examples of the OpenAPI document: a lead conversion of 8 % out of 250 visitors. */
final class MeasurementSamples {

    static final String NEW = """
            {"keyResultId": "0198c7a1-2a4b-7c3d-8e5f-6a7b8c9d0e1f", "asOf": "2026-02-15", "value": 620,
             "note": "CRM report of 15 February", "externalId": "crm-report-2026-02-15"}""";

    static final String NEW_RATE = """
            {"keyResultId": "0198c7a1-2a4b-7c3d-8e5f-6a7b8c9d0e2a", "asOf": "2026-02-15", "numerator": 20,
             "denominator": 250}""";

    static final String VIEW = """
            {"measurementId": "0198c7a1-3b5c-7d4e-9f60-7b8c9d0e1f2b", "eventId": "0198c7a1-3b5c-7d4e-9f60-7b8c9d0e1f2b",
             "keyResultId": "0198c7a1-2a4b-7c3d-8e5f-6a7b8c9d0e1f", "asOf": "2026-02-15",
             "recordedAt": "2026-02-15T09:30:00.123456Z", "value": 620, "note": "CRM report of 15 February",
             "reportedBy": "marketing-manager"}""";

    static final String PAGE =
            "{\"items\": [" + VIEW + "], \"next\": \"MDE5OGM3YTEtM2I1Yy03ZDRlLTlmNjAtN2I4YzlkMGUxZjJi\"}";

    private MeasurementSamples() {}
}
