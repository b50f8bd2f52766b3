package io.lockstep.tracking.attribution;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The touches of a lead, kept so that each rule of attribution can be answered: the first and the last that names each
 * field, and the distinct ones in the order of their first occurrence.
 */
public record Touches(
        @Nullable Latest<String> firstChannel,
        @Nullable Latest<String> lastChannel,
        @Nullable Latest<String> firstCampaign,
        @Nullable Latest<String> lastCampaign,
        @Nullable Latest<UUID> firstTask,
        @Nullable Latest<UUID> lastTask,
        @Nullable Latest<UUID> firstKeyResult,
        @Nullable Latest<UUID> lastKeyResult,
        @Nullable List<Latest<Touch>> distinct) {

    /** As many share a lead at most; those that came first. Which ones they are depends on no order of arrival. */
    static final int MOST = 20;

    public static final Touches NONE = new Touches(null, null, null, null, null, null, null, null, null);

    /**
     * Of one touch.
     *
     * @param by the event that tells of it, which decides between touches of the same time
     */
    public static Touches of(Instant at, String by, Touch touch) {
        if (touch.saysNothing()) {
            return NONE;
        }
        var channel = Latest.said(at, by, touch.channel());
        var campaign = Latest.said(at, by, touch.campaign());
        var task = Latest.said(at, by, touch.taskId());
        var keyResult = Latest.said(at, by, touch.keyResultId());
        return new Touches(
                channel,
                channel,
                campaign,
                campaign,
                task,
                task,
                keyResult,
                keyResult,
                List.of(new Latest<>(at, by, touch)));
    }

    /** The touches of two sets of events. */
    public Touches join(Touches other) {
        return new Touches(
                Latest.earlier(firstChannel, other.firstChannel),
                Latest.later(lastChannel, other.lastChannel),
                Latest.earlier(firstCampaign, other.firstCampaign),
                Latest.later(lastCampaign, other.lastCampaign),
                Latest.earlier(firstTask, other.firstTask),
                Latest.later(lastTask, other.lastTask),
                Latest.earlier(firstKeyResult, other.firstKeyResult),
                Latest.later(lastKeyResult, other.lastKeyResult),
                joined(distinct, other.distinct));
    }

    /** What a lead is attributed to: one touch, or several that share it equally. */
    public List<Touch> under(AttributionRule rule) {
        return switch (rule) {
            case FIRST_TOUCH -> List.of(first());
            case LAST_TOUCH -> List.of(last());
            case LINEAR -> whole();
        };
    }

    private Touch first() {
        return new Touch(
                Latest.value(firstChannel),
                Latest.value(firstCampaign),
                Latest.value(firstTask),
                Latest.value(firstKeyResult));
    }

    private Touch last() {
        return new Touch(
                Latest.value(lastChannel),
                Latest.value(lastCampaign),
                Latest.value(lastTask),
                Latest.value(lastKeyResult));
    }

    /** The distinct touches without those of which another one says more. */
    private List<Touch> whole() {
        var touches = Stream.ofNullable(distinct)
                .flatMap(List::stream)
                .map(touch -> touch.value())
                .toList();
        var whole = touches.stream()
                .filter(touch -> touches.stream().noneMatch(touch::isPartOf))
                .toList();
        return whole.isEmpty() ? List.of(Touch.NONE) : whole;
    }

    private static @Nullable List<Latest<Touch>> joined(
            @Nullable Collection<Latest<Touch>> one, @Nullable Collection<Latest<Touch>> other) {
        if (one == null && other == null) {
            return null;
        }
        Map<Touch, Latest<Touch>> earliest = new HashMap<>();
        Stream.of(one, other)
                .flatMap(touches -> touches == null ? Stream.empty() : touches.stream())
                .forEach(touch -> earliest.merge(
                        touch.value(), touch, (a, b) -> Latest.order().compare(a, b) > 0 ? b : a));
        return earliest.values().stream().sorted(Latest.order()).limit(MOST).toList();
    }
}
