package io.lockstep.tracking.intake;

import java.util.Map;

/** Bodies as the systems send them, with their documented fields. */
final class Payloads {

    /** Three events of one contact, out of order, with the fields of HubSpot's own examples. */
    static final String HUBSPOT = """
            [{"objectId":1246965,"propertyName":"lifecyclestage","propertyValue":"customer","changeSource":"CRM",
              "eventId":3816279340,"subscriptionId":25,"portalId":33,"appId":1160452,"occurredAt":%1$d,
              "subscriptionType":"contact.propertyChange","attemptNumber":0},
             {"objectId":1246965,"changeFlag":"CREATED","changeSource":"CRM","eventId":3816279480,"subscriptionId":22,
              "portalId":33,"appId":1160452,"occurredAt":%2$d,"subscriptionType":"contact.creation","attemptNumber":0},
             {"objectId":1246965,"propertyName":"hs_analytics_source","propertyValue":"PAID_SEARCH","changeSource":"CRM",
              "eventId":3816279480,"subscriptionId":26,"portalId":33,"appId":1160452,"occurredAt":%2$d,
              "subscriptionType":"contact.propertyChange","attemptNumber":0}]""";

    /** A change event of a lead, as the streaming API wraps it. */
    static final String SALESFORCE = """
            {"schema":"TjhuYOaDbbnHOPdOIVhBHA","payload":{"LastName":"Wang","Company":"远山科技","LeadSource":"Web",
              "Status":"Open - Not Contacted","OwnerId":"0055g00000Abc","ChangeEventHeader":{"commitNumber":65824935,
              "commitUser":"0055g00000Abc","sequenceNumber":1,"entityName":"Lead","changeType":"CREATE","changedFields":[],
              "changeOrigin":"com/salesforce/api/soap/60.0;client=SfdcInternalAPI/","nulledFields":[],"diffFields":[],
              "transactionKey":"000231ac-6d42-8c9d-e88c-0f1b6f3d9bba","commitTimestamp":%d,
              "recordIds":["00Q5g00000XyzAA"]}},"event":{"replayId":865}}""";

    static final String ESPOCRM = """
            [{"id":"5f3ba1c0d2a4e6f10","status":"Converted","source":"Web Site","campaignName":"春季发布",
              "assignedUserId":"64a0","opportunityAmount":12500,"opportunityAmountCurrency":"CNY",
              "emailAddress":"wang.fang@example.com","modifiedAt":"%s"}]""";

    static final String MAUTIC = """
            {"mautic.lead_post_save_new":[{"contact":{"id":52,"points":0,"isPublished":true,"fields":{
               "core":{"email":{"id":"6","label":"Email","alias":"email","type":"email","value":"wang.fang@example.com"},
                       "utm_source":{"id":"40","alias":"utm_source","type":"text","value":"newsletter"}},
               "social":[],"personal":[],"professional":[]},"owner":{"id":3,"username":"sales"},"stage":null},
               "timestamp":"%1$s"}],
             "mautic.lead_post_save_update":[{"contact":{"id":52,"points":5,"fields":{"core":{}},
               "stage":{"id":2,"name":"Won"}},"timestamp":"%2$s"}]}""";

    static final String STANDARD = """
            {"type":"lead.created","timestamp":"%s","data":{"id":"lead-4711","channel":"webinar",
              "campaign":"spring-launch","email":"wang.fang@example.com"}}""";

    static final String CLOUD_EVENT = """
            {"specversion":"1.0","id":"evt-1","source":"/crm","type":"com.example.lead.created.v1","subject":"lead-1",
             "time":"%s","datacontenttype":"application/json","data":{"channel":"webinar","email":"wang.fang@example.com"}}""";

    static final String GENERIC = """
            {"rows":[{"ev":"e-1","who":{"id":"77"},"what":"won","when":%d,"utm":{"channel":"douyin"},"worth":"3000.50"}]}""";

    static final String CSV = """
            lead,event,time,channel,campaign,amount\r
            l-1,created,%1$s,展会,"Expo, 春",\r
            l-2,created,%1$s,展会\r
            l-3,converted,%1$s,展会,Expo,2500.25\r
            """;

    /** Where {@link #GENERIC} has what an event needs. */
    static final Map<String, Object> GENERIC_MAPPING = Map.of(
            "records",
            "rows",
            "id",
            "ev",
            "lead",
            "who.id",
            "event",
            "what",
            "time",
            "when",
            "channel",
            "utm.channel",
            "amount",
            "worth",
            "events",
            Map.of("won", "CONVERTED"));

    private Payloads() {}
}
