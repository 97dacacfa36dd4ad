package dev.allowance.rules.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.framework.Runtime;
import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class SubResourcePathWithoutVerbRuleTest {

    private final RuleTest rule = RuleTest.of(new SubResourcePathWithoutVerbRule());

    @Test
    void flagsALocatorOfData() {
        rule.servedBy(Runtime.JERSEY).check("""
                jaxrs ? /users/{id} unknown=undecided-locator root=users locators={id} data returns=a.User  # sub-resource-path-without-verb
                jaxrs GET /users root=users
                """);
        rule.check("""
                jaxrs ? /users unknown=undecided-locator role=interface root= locators=users data  # sub-resource-path-without-verb
                """);
    }

    @Test
    void warnsOfWhatQuarkusRunsForEveryMethod() {
        String line =
                "jaxrs ? /users unknown=undecided-locator root= locators=users data   # sub-resource-path-without-verb";
        rule.servedBy(Runtime.QUARKUS).check(line + ":warning");
        rule.servedBy(Runtime.CXF).check(line);
        rule.servedBy(Runtime.QUARKUS).check(line.replace(" data", " data returns=java.lang.String"));
    }

    @Test
    void isSilentAboutLocatorsAndClients() {
        rule.check("""
                jaxrs ? /a unknown=undecided-locator root= locators=a returns=java.lang.Object
                jaxrs ? /b unknown=undecided-locator role=client root= locators=b data
                jaxrs ? /c unknown=undecided-locator role=unregistered root= locators=c data
                jaxrs ? /d unknown=undecided-locator root= locators=d data replaced=a.D#d@Produces
                jaxrs GET /e root=e data
                """);
    }

    @Test
    void saysWhatIsReturned() {
        assertThat(rule.findings("""
                        jaxrs ? /a -> a.A#text() unknown=undecided-locator root= locators=a data returns=java.lang.String
                        jaxrs ? /b -> a.A#none() unknown=undecided-locator root= locators=b data
                        """))
                .extracting(finding -> finding.problem().replaceAll(".*, and ", "") + "; " + finding.cure())
                .containsExactly(
                        "a `String` is no resource; add the annotation of the method that it answers, such as @GET",
                        "it returns nothing; add the annotation of the method that it answers, such as @POST");
    }
}
