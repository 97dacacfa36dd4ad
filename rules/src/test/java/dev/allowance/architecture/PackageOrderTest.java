package dev.allowance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the packages to their order: each may use only those that it names here, and the JDK. */
class PackageOrderTest {

    private static final String ROOT = "dev.allowance.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.allowance");

    private static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("source", Set.of()),
            Map.entry("http", Set.of()),
            Map.entry("automaton", Set.of()),
            Map.entry("path", Set.of("automaton")),
            Map.entry("lang", Set.of("source")),
            Map.entry("route", Set.of("source", "http", "path", "lang")),
            Map.entry("framework", Set.of("source", "http", "automaton", "path", "lang", "route")),
            Map.entry("framework.spring", Set.of("source", "http", "automaton", "path", "lang", "route", "framework")),
            Map.entry("framework.jaxrs", Set.of("source", "http", "automaton", "path", "lang", "route", "framework")),
            Map.entry("naming", Set.of("http", "path", "route")),
            Map.entry("spi", Set.of("source", "http", "path", "lang", "route", "naming")),
            Map.entry("rules", Set.of("spi", "naming", "route", "path", "http", "source", "lang")),
            Map.entry(
                    "engine",
                    Set.of(
                            "source",
                            "http",
                            "path",
                            "lang",
                            "route",
                            "framework",
                            "framework.spring",
                            "framework.jaxrs",
                            "naming",
                            "spi"))));

    /** {@code framework.spring} for {@code dev.allowance.framework.spring}; all rules are one part. */
    private static String part(JavaClass type) {
        String name = type.getPackageName();
        if (name.startsWith(ROOT + "rules.")) {
            return "rules";
        }
        return name.startsWith(ROOT) ? name.substring(ROOT.length()) : name;
    }

    @Test
    void eachPackageUsesOnlyThoseBeforeIt() {
        Set<String> offences = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            Set<String> allowed = MAY_USE.getOrDefault(part(type), Set.of());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> !isAllowed(part(type), target, allowed))
                    .forEach(target -> offences.add(type.getName() + " uses " + target.getName()));
        }
        assertThat(CLASSES).hasSizeGreaterThan(50);
        assertThat(offences).isEmpty();
    }

    private static boolean isAllowed(String from, JavaClass target, Set<String> allowed) {
        String name = target.getPackageName();
        return target.isPrimitive()
                || name.startsWith("java.")
                || name.equals("com.google.auto.service")
                || part(target).equals(from)
                || allowed.contains(part(target));
    }

    @Test
    void everyPackageHasItsPlace() {
        assertThat(CLASSES.stream().map(PackageOrderTest::part).collect(Collectors.toSet()))
                .isSubsetOf(MAY_USE.keySet());
    }

    @Test
    void thereIsNoCycle() {
        slices().matching("dev.allowance.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nothingNeedsACompiler() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("javax.lang.model..", "javax.annotation.processing..", "javax.tools..")
                .check(CLASSES);
    }

    @Test
    void namesSayWhatTheThingIs() {
        assertThat(CLASSES.stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> Stream.of("Manager", "Helper", "Util", "Utils", "Impl")
                                .anyMatch(name::endsWith)))
                .isEmpty();
    }

    @Test
    void rulesArePublicFinalAndStateless() {
        List<JavaClass> rules = CLASSES.stream()
                .filter(type -> type.isAssignableTo("dev.allowance.spi.Rule") && !type.isInterface())
                .toList();
        assertThat(rules).isNotEmpty();
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.getSimpleName()).endsWith("Rule");
            assertThat(rule.getModifiers()).contains(JavaModifier.PUBLIC, JavaModifier.FINAL);
            assertThat(rule.getFields())
                    .allSatisfy(field -> assertThat(field.getModifiers()).contains(JavaModifier.FINAL));
        });
    }

    /** A signature that anybody may call names only types that anybody may use. */
    @Test
    void publicSignaturesNamePublicTypesOnly() {
        List<String> offences = new ArrayList<>();
        for (JavaClass type : CLASSES) {
            if (isPublic(type)) {
                type.getCodeUnits().stream()
                        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .forEach(unit -> Stream.concat(
                                        Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream())
                                .map(JavaClass::getBaseComponentType)
                                .filter(used -> used.getPackageName().startsWith("dev.allowance") && !isPublic(used))
                                .forEach(used -> offences.add(unit.getFullName() + " names " + used.getName())));
            }
        }
        assertThat(offences).isEmpty();
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(PackageOrderTest::isPublic).orElse(true);
    }

    @Test
    void publicFieldsAreConstants() {
        assertThat(CLASSES.stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(field -> !field.getModifiers()
                                .containsAll(Arrays.asList(JavaModifier.STATIC, JavaModifier.FINAL)))
                        .map(field -> field.getFullName()))
                .isEmpty();
    }
}
