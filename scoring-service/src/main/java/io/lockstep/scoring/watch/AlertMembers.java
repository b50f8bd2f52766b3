package io.lockstep.scoring.watch;

import io.lockstep.scoring.alert.Level;
import io.lockstep.scoring.alert.Member;
import io.lockstep.scoring.alert.SubjectType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The members of a storm. */
@Schema(
        description = "Who fell together with the subject of an alert, worst first",
        examples =
                "{\"items\":[{\"subjectType\":\"KEY_RESULT\",\"subjectId\":\"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c11\",\"name\":\"有效线索量\",\"ownerId\":\"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c21\",\"level\":\"CRITICAL\",\"value\":0.42,\"threshold\":0.6,\"evaluatedOn\":\"2024-02-15\"}],\"count\":1}")
record AlertMembers(
        List<View> items,

        @Schema(description = "How many there are, listed or not")
        int count) {

    /** One member. */
    @Schema(description = "A node that fell together with the head of a storm")
    record View(
            SubjectType subjectType,
            UUID subjectId,
            String name,
            UUID ownerId,
            Level level,
            BigDecimal value,
            BigDecimal threshold,
            LocalDate evaluatedOn) {

        static View of(Member member) {
            var subject = member.subject();
            return new View(
                    subject.type(),
                    subject.id(),
                    subject.name(),
                    subject.ownerId(),
                    member.level(),
                    member.value(),
                    member.threshold(),
                    member.evaluatedOn());
        }
    }
}
