package dev.allowance.rules.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.framework.Runtime;
import dev.allowance.spi.Finding;
import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class AnnotationNotInheritedRuleTest {

    private final RuleTest rule = RuleTest.of(new AnnotationNotInheritedRule());

    private static final String MEDIA = """
            jaxrs GET /{id} -> a.Api#get() role=interface root= sub={id} replaced=a.Users#get@Produces  # annotation-not-inherited
            jaxrs POST /users -> a.Users#add() root=users
            """;

    private static final String PARAMETER = """
            jaxrs GET /{id} -> a.Api#get() role=interface root= sub={id} replaced=a.Users#get@PathParam  # annotation-not-inherited
            jaxrs POST /users -> a.Users#add() root=users
            """;

    @Test
    void flagsWhatAnOverrideTakesAway() {
        rule.servedBy(Runtime.JERSEY).check(MEDIA);
        rule.servedBy(Runtime.RESTEASY).check(MEDIA);
        rule.servedBy(Runtime.CXF).check(MEDIA);
        rule.check(MEDIA.replace("inherited\n", "inherited:warning\n"));
    }

    @Test
    void knowsThatRestEasyDoesNotLookAtParameters() {
        rule.servedBy(Runtime.JERSEY).check(PARAMETER);
        rule.servedBy(Runtime.CXF).check(PARAMETER);
        rule.servedBy(Runtime.RESTEASY).check(unmarked(PARAMETER));
    }

    @Test
    void knowsThatQuarkusMergesAnnotations() {
        rule.servedBy(Runtime.QUARKUS).check(unmarked(MEDIA));
        rule.servedBy(Runtime.QUARKUS).check(unmarked(PARAMETER));
    }

    @Test
    void isSilentAboutClients() {
        rule.servedBy(Runtime.JERSEY).check(unmarked(MEDIA).replace("role=interface", "role=client"));
    }

    @Test
    void namesTheOverrideAndTheAnnotation() {
        Finding finding =
                rule.servedBy(Runtime.JERSEY).findings(unmarked(PARAMETER)).get(0);
        assertThat(finding.problem())
                .isEqualTo("`Users#get` has @PathParam on a parameter and so inherits no annotation of `Api#get`:"
                        + " `GET /{id}` is not served");
        assertThat(finding.cure()).isEqualTo("remove @PathParam from `Users#get`, or repeat all annotations there");
    }

    private static String unmarked(String lines) {
        return lines.replaceAll(" +# .*", "");
    }
}
