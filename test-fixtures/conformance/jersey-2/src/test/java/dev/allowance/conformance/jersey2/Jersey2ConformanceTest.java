package dev.allowance.conformance.jersey2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.conformance.Campaign;
import dev.allowance.conformance.RandomResources;
import dev.allowance.conformance.WrittenFixture;
import dev.allowance.conformance.WrittenResources;
import java.util.List;
import org.junit.jupiter.api.Test;

class Jersey2ConformanceTest {

    @Test
    void randomResourcesAreAnsweredAsForetold() throws Exception {
        Campaign campaign = Campaign.run(
                new Jersey2Server(), seed -> RandomResources.of(seed).javax());
        System.out.println(campaign.summary());
        assertThat(campaign.disagreements()).isEmpty();
        assertThat(campaign.probes()).isGreaterThan(500);
    }

    @Test
    void aLiteralHidesTheMethodsOfATemplate() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.OVERLAP)) {
            assertThat(served.answer("GET", "/users/search")).isEqualTo("405 OPTIONS,POST");
            assertThat(served.answer("GET", "/users/7")).isEqualTo("405 DELETE,OPTIONS");
            assertThat(served.answer("GET", "/users/x")).isEqualTo("Users#get");
        }
    }

    @Test
    void cornersAreAnsweredAsForetold() throws Exception {
        for (WrittenResources resources : List.of(
                WrittenResources.ROOTS,
                WrittenResources.LOCATORS,
                WrittenResources.SLASH,
                WrittenResources.HEADS,
                WrittenResources.OPTIONS,
                WrittenResources.ENCODED,
                WrittenResources.REST,
                WrittenResources.METHODS,
                WrittenResources.INHERITED,
                WrittenResources.MEDIA)) {
            serve(resources).close();
        }
    }

    private static WrittenFixture serve(WrittenResources resources) throws Exception {
        return WrittenFixture.serve(
                new Jersey2Server(), resources.fixture().javax(), WrittenFixture.withEndings(resources.paths()));
    }
}
