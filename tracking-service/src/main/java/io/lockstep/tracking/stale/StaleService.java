package io.lockstep.tracking.stale;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.outbox.Outbox;
import io.lockstep.tracking.ledger.Day;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Notices sources that have gone quiet and channels whose leads drop, once over all replicas, and says so in events. */
@ApplicationScoped
class StaleService {

    private static final int WEEKS = 4;
    private static final int CATCH_UP = 7;
    private static final Duration LOOK_BACK = Duration.ofDays(2);
    private static final Duration PATTERN = Duration.ofDays(7 * (WEEKS + 2));

    private final Watches watches;
    private final Outbox outbox;
    private final Day day;
    private final Duration quietAfter;
    private final WeekdayPattern pattern;

    StaleService(
            Watches watches,
            Outbox outbox,
            Day day,
            @ConfigProperty(name = "lockstep.stale.source-quiet-after", defaultValue = "24h") Duration quietAfter,
            @ConfigProperty(name = "lockstep.stale.channel-minimum", defaultValue = "5") BigDecimal minimum,
            @ConfigProperty(name = "lockstep.stale.channel-share", defaultValue = "0.5") BigDecimal share) {
        this.watches = watches;
        this.outbox = outbox;
        this.day = day;
        this.quietAfter = quietAfter;
        this.pattern = new WeekdayPattern(minimum, share);
    }

    /** Judges sources as of now, and channels for each day that is over and was not judged yet. */
    @Transactional
    public void judge() {
        if (!watches.lead()) {
            return;
        }
        judgeSources();
        var yesterday = day.of(day.now()).minusDays(1);
        var first = watches.judged().map(last -> last.plusDays(1)).orElse(yesterday);
        var oldest = yesterday.minusDays(CATCH_UP - 1L);
        for (var date = first.isBefore(oldest) ? oldest : first; !date.isAfter(yesterday); date = date.plusDays(1)) {
            judgeChannels(date);
            watches.judged(date);
        }
    }

    private void judgeSources() {
        var now = day.now();
        watches.look(now.minus(quietAfter).minus(LOOK_BACK));
        for (var source : watches.sources()) {
            var since = source.lastEventAt().plus(quietAfter);
            var quiet = !now.isBefore(since);
            if (quiet && source.quietSince() == null) {
                watches.quiet(source.name(), since);
                tell(
                        source,
                        new SourceSilent(
                                source.sourceId(),
                                source.name(),
                                source.lastEventAt(),
                                since,
                                SourceSilent.State.QUIET));
            } else if (!quiet && source.quietSince() != null) {
                watches.quiet(source.name(), null);
                tell(
                        source,
                        new SourceSilent(
                                source.sourceId(),
                                source.name(),
                                source.lastEventAt(),
                                source.quietSince(),
                                SourceSilent.State.BACK));
            }
        }
    }

    private void tell(Watches.Source source, SourceSilent payload) {
        outbox.append(OutgoingEvent.of(SourceSilent.TYPE, source.sourceId(), payload));
    }

    private void judgeChannels(LocalDate date) {
        var counts = new TreeMap<String, Map<LocalDate, Integer>>();
        watches.leads(date.minusWeeks(WEEKS), date, day.now().minus(PATTERN))
                .forEach(it -> counts.computeIfAbsent(it.channel(), channel -> new TreeMap<>())
                        .put(it.day(), it.leads()));
        for (var channel : new TreeSet<>(counts.keySet())) {
            judgeChannel(channel, date, counts.get(channel));
        }
    }

    private void judgeChannel(String channel, LocalDate date, Map<LocalDate, Integer> counts) {
        var expected = WeekdayPattern.expected(sameWeekdays(date, counts));
        var leads = counts.getOrDefault(date, 0);
        var drop = pattern.isDrop(leads, expected);
        if (drop != watches.isDropped(channel)) {
            watches.dropped(channel, drop);
            var state = drop ? ChannelDropped.State.DROPPED : ChannelDropped.State.RECOVERED;
            var id = Ids.next();
            var payload = new ChannelDropped(channel, date, leads, expected, state);
            outbox.append(new OutgoingEvent(id, ChannelDropped.TYPE, channel, payload, null, id.toString()));
        }
    }

    /** The counts of the same weekday in the weeks before, from the first week on in which the channel brought anything. */
    private static List<Integer> sameWeekdays(LocalDate date, Map<LocalDate, Integer> counts) {
        var first = counts.keySet().iterator().next();
        var same = new ArrayList<Integer>();
        for (var weeks = 1; weeks <= WEEKS; weeks++) {
            var before = date.minusWeeks(weeks);
            if (!before.isBefore(first)) {
                same.add(counts.getOrDefault(before, 0));
            }
        }
        return same;
    }
}
