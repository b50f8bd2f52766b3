package io.lockstep.kit.security;

/** The roles that a token carries. Everything is denied that no role allows. */
public final class Roles {

    /** Everything, and the operations of the service itself. */
    public static final String ADMIN = "admin";

    /** Writes everything of the field. */
    public static final String MANAGER = "manager";

    /** Writes what is theirs or their team's, reads everything. */
    public static final String MEMBER = "member";

    /** Reads everything. */
    public static final String VIEWER = "viewer";

    /** A machine of another system: its own source's intake and nothing else. */
    public static final String INTEGRATION = "integration";

    private Roles() {}
}
