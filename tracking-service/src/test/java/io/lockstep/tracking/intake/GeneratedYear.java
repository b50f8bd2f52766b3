package io.lockstep.tracking.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A year of leads out of a seed: what truly happened, as rows, from which each kind of source makes its own payloads. Times are
 * multiples of a hundredth of a day and differ from each other, so that cycles are exact and nothing hangs on a tie.
 */
final class GeneratedYear {

    private static final List<String> CHANNELS = List.of("webinar", "展会", "search", "douyin");
    private static final int HUNDREDTH_OF_A_DAY = 864;
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    /** Something that happened to a lead. */
    record Row(
            int number,
            String lead,
            String verb,
            Instant at,
            @Nullable String channel,
            @Nullable String amount,
            @Nullable String into) {}

    private final Random random;
    private final List<Row> rows = new ArrayList<>();
    private int clock;

    private GeneratedYear(long seed) {
        random = new Random(seed);
    }

    /** The rows of a year with as many leads, in the order in which they happened. */
    static List<Row> of(long seed, int leads) {
        var year = new GeneratedYear(seed);
        for (var lead = 0; lead < leads; lead++) {
            year.live(lead);
        }
        return year.rows;
    }

    /** The rows as they arrive: shuffled, and one in ten twice. */
    static List<Row> arriving(List<Row> rows, long seed) {
        var random = new Random(seed);
        var arriving = new ArrayList<>(rows);
        rows.stream().filter(row -> random.nextInt(10) == 0).forEach(arriving::add);
        Collections.shuffle(arriving, random);
        return arriving;
    }

    private void live(int number) {
        var lead = "lead" + number;
        clock = random.nextInt(25_000) * 1_000 + number; // no two leads share a moment
        add(lead, "CREATED", channel(), null, null);
        if (chance(60)) {
            add(lead, "ASSIGNED", null, null, null);
        }
        if (chance(50)) {
            add(lead, "UPDATED", channel(), null, null);
        }
        if (chance(40)) {
            add(lead, "QUALIFIED", null, null, null);
        }
        if (chance(30)) {
            add(lead, "CONVERTED", null, random.nextInt(90_000) + ".25", null);
            if (chance(20)) {
                add(lead, "UPDATED", null, Integer.toString(random.nextInt(90_000)), null);
            }
        } else if (chance(30)) {
            add(lead, "LOST", null, null, null);
        }
        if (chance(5)) {
            add(lead, "DELETED", null, null, null);
        } else if (number > 0 && number % 20 == 0) {
            add(lead, "MERGED", null, null, "lead" + (number - 1)); // doubles are never merged into one another
        } else if (chance(2)) {
            add(lead, "PRIVACY_DELETED", null, null, null);
        }
    }

    private void add(
            String lead, String verb, @Nullable String channel, @Nullable String amount, @Nullable String into) {
        var at = START.plusSeconds((long) clock * HUNDREDTH_OF_A_DAY / 1_000);
        rows.add(new Row(rows.size(), lead, verb, at, channel, amount, into));
        clock += (1 + random.nextInt(300)) * 1_000;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String channel() {
        return CHANNELS.get(random.nextInt(CHANNELS.size()));
    }
}
