package io.lockstep.local.tokens;

import java.util.List;

/**
 * Whom the stack signs tokens for, one for each role.
 *
 * @param subject the person's subject in the directory, or the source of an integration
 */
public record Person(String subject, String role, String who) {

    /** The people of the demo who show what each role may do. */
    public static final List<Person> ONE_PER_ROLE = List.of(
            new Person("admin", "admin", "everything"),
            new Person("marketing-manager", "manager", "市场部经理, plans and writes everything"),
            new Person("content-specialist", "member", "内容专员, writes what is theirs or their team's"),
            new Person("viewer", "viewer", "reads"),
            new Person("demo-crm", "integration", "sends lead events of its own source"));
}
