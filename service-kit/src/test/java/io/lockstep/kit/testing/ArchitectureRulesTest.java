package io.lockstep.kit.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArchitectureRulesTest {

    @Test
    void checkKit_whenItIsTheKit_findsNothing() {
        ArchitectureRules.checkKit();
    }

    @Test
    void kitKnowsNoDomain_whenAClassIsNamedAfterAGoal_fails() {
        assertThatThrownBy(() -> ArchitectureRules.kitKnowsNoDomain().check(only(GoalTable.class)))
                .hasMessageContaining("GoalTable");
    }

    @Test
    void resourcesLeaveStorageAlone_whenAResourceHoldsAConnection_fails() {
        assertThatThrownBy(() -> ArchitectureRules.resourcesLeaveStorageAlone().check(only(HastyResource.class)))
                .hasMessageContaining("HastyResource");
    }

    @Test
    void domainLeavesTransportAlone_whenARuleAnswersHttp_fails() {
        assertThatThrownBy(() -> ArchitectureRules.domainLeavesTransportAlone().check(only(ChattyRule.class)))
                .hasMessageContaining("ChattyRule");
    }

    @Test
    void constructorInjectionOnly_whenAFieldIsInjected_fails() {
        assertThatThrownBy(() -> ArchitectureRules.constructorInjectionOnly().check(only(ChattyRule.class)))
                .hasMessageContaining("answer");
    }

    private static JavaClasses only(Class<?> type) {
        return new ClassFileImporter().importClasses(type);
    }

    static class GoalTable {}

    static class HastyResource {
        @Nullable
        Connection connection;
    }
}

class ChattyRule {
    @Inject
    @Nullable
    Response answer;
}
