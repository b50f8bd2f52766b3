package io.lockstep.scoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.lockstep.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void classes_whenChecked_keepTheRules() {
        ArchitectureRules.checkService("scoring");
    }

    @Test
    void formulasAndRollUp_whenChecked_areFreeOfFrameworks() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(
                        "io.lockstep.scoring.achievement", "io.lockstep.scoring.rollup", "io.lockstep.scoring.storm");

        noClasses()
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..",
                        "org.jspecify..",
                        "io.lockstep.scoring.achievement",
                        "io.lockstep.scoring.rollup",
                        "io.lockstep.scoring.storm")
                .check(classes);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.Double")
                .because("numbers are decimal")
                .check(classes);
    }
}
