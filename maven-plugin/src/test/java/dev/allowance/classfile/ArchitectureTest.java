package dev.allowance.classfile;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** A language server uses both packages as they are. */
class ArchitectureTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.allowance.classfile", "dev.allowance.javaparser");

    @Test
    void readingSourcesAndClassFilesKnowsNoMaven() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.maven..", "dev.allowance.maven..")
                .check(classes);
    }

    @Test
    void readingClassFilesKnowsNoParser() {
        noClasses()
                .that()
                .resideInAPackage("dev.allowance.classfile")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.github.javaparser..", "dev.allowance.javaparser..")
                .check(classes);
    }
}
