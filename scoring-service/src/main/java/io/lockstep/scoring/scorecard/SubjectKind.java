package io.lockstep.scoring.scorecard;

/** Whom a scorecard is for. */
public enum SubjectKind {
    PERSON,
    TEAM,
    /** Everybody in a role, such as {@code SALES}. */
    ROLE;

    String field() {
        return switch (this) {
            case PERSON -> "personId";
            case TEAM -> "teamId";
            case ROLE -> "role";
        };
    }
}
