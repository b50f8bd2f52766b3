package io.lockstep.task.remediation;

/** Why a remediation is closed. */
enum ClosedBecause {
    /** Facts brought the value back after an adjustment. */
    APPLIED,
    /** The alert cleared by itself. */
    RECOVERED,
    /** The plan, a target or a threshold was changed, and the alert cleared through that. */
    REPLANNED,
    /** What it was about has ended. */
    ENDED;

    /** What the clearing of an alert means for its remediation. */
    static ClosedBecause of(String cleared, boolean adjusted) {
        return switch (cleared) {
            case "REPLANNED" -> REPLANNED;
            case "ENDED" -> ENDED;
            default -> adjusted ? APPLIED : RECOVERED;
        };
    }
}
