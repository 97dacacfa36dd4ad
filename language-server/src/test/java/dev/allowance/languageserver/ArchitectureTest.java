package dev.allowance.languageserver;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.allowance.languageserver", "dev.allowance.project");

    @Test
    void theServerUsesNoGoals() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.allowance.maven..", "dev.allowance.processor..")
                .check(classes);
    }

    @Test
    void readingProjectsKnowsNoEditor() {
        noClasses()
                .that()
                .resideInAPackage("dev.allowance.project")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.allowance.languageserver..", "org.eclipse.lsp4j..")
                .check(classes);
    }
}
