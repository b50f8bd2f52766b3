package io.lockstep.scoring.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttachmentTest {

    private static final UUID ROOT = new UUID(0, 1);
    private static final UUID A = new UUID(0, 2);
    private static final UUID B = new UUID(0, 3);
    private static final Set<UUID> ALL = Set.of(ROOT, A, B);

    @Test
    void of_whenTheParentIsKnown_links() {
        var attachment = Attachment.of(Map.of(), Map.of(A, Optional.of(ROOT)), ALL);

        assertThat(attachment.parentOf(A)).hasValue(ROOT);
        assertThat(attachment.held()).isEmpty();
    }

    @Test
    void of_whenTheParentHasNotArrived_holdsTheLink() {
        var attachment = Attachment.of(Map.of(), Map.of(A, Optional.of(ROOT)), Set.of(A));

        assertThat(attachment.parentOf(A)).isEmpty();
        assertThat(attachment.held()).containsExactly(A);
    }

    @Test
    void of_whenALinkWouldCloseACircle_holdsItUntilTheOtherGoalMoves() {
        // given B counts in A; now A wants to count in B, and B's own move has not arrived
        var early = Attachment.of(Map.of(B, A), Map.of(A, Optional.of(B)), ALL);
        assertThat(early.held()).containsExactly(A);

        // when B's move to the root arrives
        var wishes = new HashMap<UUID, Optional<UUID>>();
        wishes.put(A, Optional.of(B));
        wishes.put(B, Optional.of(ROOT));
        var late = Attachment.of(Map.of(B, A), wishes, ALL);

        // then both are granted
        assertThat(late.held()).isEmpty();
        assertThat(late.parentOf(A)).hasValue(B);
        assertThat(late.parentOf(B)).hasValue(ROOT);
    }

    @Test
    void of_whenNoParentIsWanted_detaches() {
        var attachment = Attachment.of(Map.of(A, ROOT), Map.of(A, Optional.empty()), ALL);

        assertThat(attachment.parentOf(A)).isEmpty();
        assertThat(attachment.held()).isEmpty();
    }

    @Test
    void of_whenAGoalWantsItself_holdsTheLink() {
        var attachment = Attachment.of(Map.of(), Map.of(A, Optional.of(A)), ALL);

        assertThat(attachment.held()).containsExactly(A);
    }
}
