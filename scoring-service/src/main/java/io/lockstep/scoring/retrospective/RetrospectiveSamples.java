package io.lockstep.scoring.retrospective;

/** Samples for the OpenAPI document. */
final class RetrospectiveSamples {

    static final String RETROSPECTIVE = """
{"cycleId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8ca1","name":"2024Q1","start":"2024-01-01","end":"2024-03-31","closedOn":"2024-04-02","trial":false,"goals":[{"goalId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c10","name":"季度提供有效线索1000条","ownerId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c21","ownerName":"市场部经理","achievement":1.06,"coverage":1,"keyResults":[{"keyResultId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c11","name":"有效线索量","metric":"effective-leads","unit":"count","targetKind":"REACH","weight":60,"target":1000,"value":1200,"achievement":1.2}]}],"causes":{"goalSetting":1,"resource":0,"execution":0},"misses":{"all":1,"goalSetting":1,"resource":0,"execution":0,"unexplained":0},"answers":[{"alertId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8caa","subjectId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c12","goalId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c10","about":"线索转化率","cause":"GOAL_SETTING","subCause":"seasonality-ignored","adjustment":"shift budget to channel B","before":0.64,"after":0.82}],"contribution":{"customers":200,"marketingCustomers":120,"customerShare":0.6,"revenue":50000000,"marketingRevenue":21000000,"revenueShare":0.42},"lessons":[{"lessonId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8cbb","title":"短视频内容创作SOP","procedure":true}],"proposals":[{"proposalId":"5f2b6e7c-1a7d-3e9a-9510-c2f6a7b8ca11","kind":"TARGET","goalId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c10","keyResultId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c11","from":1000,"to":1100,"reason":"120 % reached / 达成"}]}
""";

    static final String PAGE = "{\"items\":[" + RETROSPECTIVE + "]}";

    private RetrospectiveSamples() {}
}
