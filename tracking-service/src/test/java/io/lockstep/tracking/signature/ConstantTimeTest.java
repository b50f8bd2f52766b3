package io.lockstep.tracking.signature;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where a signature differs from a good one must not show in the time that it takes to see that it does. */
class ConstantTimeTest {

    @Test
    void signatures_whenCompared_areComparedInConstantTime() {
        var checks = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.lockstep.tracking.signature");

        ArchRuleDefinition.methods()
                .that()
                .haveName("accepts")
                .and()
                .areDeclaredInClassesThat()
                .areNotInterfaces()
                .should(compareInConstantTime())
                .check(checks);
        ArchRuleDefinition.noClasses()
                .that()
                .doNotBelongToAnyOf(HubSpotSignature.class) // it reads the version of a signature, which is no secret
                .should()
                .callMethod(String.class, "equals", Object.class)
                .orShould()
                .callMethod(Arrays.class, "equals", byte[].class, byte[].class)
                .check(checks);
    }

    /** Directly, or by what it calls in its own package. */
    private static ArchCondition<JavaMethod> compareInConstantTime() {
        return new ArchCondition<>("end in MessageDigest.isEqual") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!reaches(method, new HashSet<>())) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " does not"));
                }
            }
        };
    }

    private static boolean reaches(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
        return seen.add(unit)
                && (unit.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(MessageDigest.class)
                                        && call.getName().equals("isEqual"))
                        || unit.getMethodCallsFromSelf().stream()
                                .flatMap(call -> call.getTarget().resolveMember().stream())
                                .anyMatch(target -> target.getOwner()
                                                .getPackageName()
                                                .equals(HubSpotSignature.class.getPackageName())
                                        && reaches((JavaCodeUnit) target, seen)));
    }
}
