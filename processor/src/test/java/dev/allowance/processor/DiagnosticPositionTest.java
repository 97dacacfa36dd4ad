package dev.allowance.processor;

import static org.assertj.core.api.Assertions.assertThat;

import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where findings stand. */
class DiagnosticPositionTest extends ProcessorCase {

    private Compilation.Message finding(TestCompiler.Kind kind, String annotation, String more) {
        Compilation compilation = compiler(kind)
                .source(
                        "app/Users.java",
                        controller(
                                "Users",
                                more + get("/users/{id}", "one") + get("/users", "list") + annotation
                                        + "\npublic void replace(@PathVariable String id, @RequestBody String body) {}\n"))
                .compile();
        return findings(compilation).stream()
                .filter(message -> message.text().startsWith("`POST /users/{id}`"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(compilation.toString()));
    }

    @ParameterizedTest
    @EnumSource
    void aFindingIsOneLineOfProblemRuleAndCure(TestCompiler.Kind kind) {
        Compilation.Message message = finding(kind, "@PostMapping(\"/users/{id}\")", "");

        assertThat(message.kind()).isEqualTo(Diagnostic.Kind.WARNING);
        assertThat(message.file()).isEqualTo("Users.java");
        assertThat(message.text()).matches("`POST /users/\\{id}` .* \\[allowance:post-on-item] .*");
    }

    @ParameterizedTest
    @EnumSource
    void standsAtTheOnlyValue(TestCompiler.Kind kind) {
        assertThat(finding(kind, "@PostMapping(\"/users/{id}\")", "").marked()).startsWith("\"/users/{id}");
    }

    @Test
    void standsAtAnArraysElementInJavac() {
        assertThat(finding(TestCompiler.Kind.JAVAC, "@PostMapping(path = {\"/people/{id}\", \"/users/{id}\"})", "")
                        .marked())
                .startsWith("\"/users/{id}");
    }

    /** Fails where the array's element is passed to ecj: the whole annotation is marked then. */
    @Test
    void standsAtTheArrayInEcj() {
        assertThat(finding(TestCompiler.Kind.ECJ, "@PostMapping({\"/people/{id}\", \"/users/{id}\"})", "")
                        .marked())
                .startsWith("{\"/people/{id}\"");
    }

    /** ecj marks the name of a named member instead of its value, and tells the last character as the end. */
    @ParameterizedTest
    @EnumSource
    void standsAtANamedMember(TestCompiler.Kind kind) {
        assertThat(finding(kind, "@PostMapping(path = \"/users/{id}\")", "").marked())
                .startsWith(kind == TestCompiler.Kind.JAVAC ? "\"/users/{id}" : "pat");
    }

    @ParameterizedTest
    @EnumSource
    void staysInTheRightMethodForAConstant(TestCompiler.Kind kind) {
        Compilation.Message message =
                finding(kind, "@PostMapping(P + \"/{id}\")", "static final String P = \"/users\";\n");

        assertThat(message.line()).isEqualTo(10);
    }

    @ParameterizedTest
    @EnumSource
    void takesTheConfiguredSeverity(TestCompiler.Kind kind) {
        for (String severity : new String[] {"error", "info"}) {
            Compilation compilation = compiler(kind, "-Aallowance.rule.post_on_item=" + severity)
                    .source(
                            "app/Users.java",
                            controller(
                                    "Users",
                                    get("/users", "list")
                                            + "@PostMapping(\"/users/{id}\") public void replace(@PathVariable String id, @RequestBody String body) {}\n"))
                    .compile();

            assertThat(findings(compilation))
                    .filteredOn(message -> message.text().contains("post-on-item"))
                    .singleElement()
                    .extracting(Compilation.Message::kind)
                    .isEqualTo(severity.equals("error") ? Diagnostic.Kind.ERROR : Diagnostic.Kind.NOTE);
        }
    }
}
