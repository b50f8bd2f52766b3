package io.lockstep.tracking.adapter;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The kinds of systems that send us events about leads, and what each does with our answers (integrations.md, section 9). */
public enum SourceKind {
    HUBSPOT(new HubSpotAdapter(), HubSpotAdapter.USUAL, WhenFull.UNAVAILABLE, true),
    SALESFORCE(new SalesforceAdapter(), SalesforceAdapter.USUAL, WhenFull.UNAVAILABLE, true),
    /** Gives an event up on most codes, 429 among them. */
    ESPOCRM(new EspoAdapter(), EspoAdapter.USUAL, WhenFull.UNAVAILABLE, false),
    /** Forgets an event as soon as there is any answer at all. */
    MAUTIC(new MauticAdapter(), MauticAdapter.USUAL, WhenFull.NO_ANSWER, true),
    STANDARD_WEBHOOKS(new StandardWebhookAdapter(), usualNames("id"), WhenFull.UNAVAILABLE, true),
    /** Sends again after 429 alone. */
    CLOUDEVENTS(new CloudEventsAdapter(), usualNames("lead"), WhenFull.TOO_MANY_REQUESTS, true),
    GENERIC_JSON(new GenericAdapter(), usualNames("lead"), WhenFull.UNAVAILABLE, false),
    CSV(new CsvAdapter(), usualNames("lead"), WhenFull.UNAVAILABLE, false);

    /** How a sender has to be told to come again, so that it does. */
    public enum WhenFull {
        UNAVAILABLE,
        TOO_MANY_REQUESTS,
        NO_ANSWER
    }

    private static final Duration LONGER_THAN_ANY_RETRY = Duration.ofDays(30);
    private static final Duration LONGER_THAN_THE_RETRIES = Duration.ofHours(1);

    private final Adapter adapter;
    private final Mapping usual;
    private final WhenFull whenFull;
    private final boolean named;

    SourceKind(Adapter adapter, Mapping usual, WhenFull whenFull, boolean named) {
        this.adapter = adapter;
        this.usual = usual;
        this.whenFull = whenFull;
        this.named = named;
    }

    public Adapter adapter() {
        return adapter;
    }

    /** The fields that such a system usually has. */
    public Mapping usual() {
        return usual;
    }

    public WhenFull whenFull() {
        return whenFull;
    }

    /**
     * For how long the same body is the same delivery. Where bodies name their events, always; else an equal body may be a new
     * event, as when a lead's stage goes back and forth.
     */
    public Duration repeatsWithin() {
        return named ? LONGER_THAN_ANY_RETRY : LONGER_THAN_THE_RETRIES;
    }

    private static Mapping usualNames(String lead) {
        var usual = Mapping.usual(List.of(), "channel", "campaign", "owner", "amount", "stage", Map.of());
        return Mapping.leadIn(lead).or(usual);
    }
}
