package dev.allowance.conformance.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.conformance.Campaign;
import dev.allowance.conformance.RandomMediaTypes;
import dev.allowance.conformance.RandomResources;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class QuarkusConformanceTest {

    @Test
    void randomResourcesAreAnsweredAsForetold() throws IOException {
        try (QuarkusServer server = new QuarkusServer(System.getProperty("quarkus.version"))) {
            Campaign campaign = Campaign.run(server, RandomResources::of);
            System.out.println(campaign.summary());
            assertThat(campaign.disagreements()).isEmpty();
            assertThat(campaign.probes()).isGreaterThan(500);
        }
    }

    @Test
    void methodsToldApartByMediaTypesAreChosenAsForetold() throws IOException {
        try (QuarkusServer server = new QuarkusServer(System.getProperty("quarkus.version"))) {
            Campaign campaign = Campaign.run(server, RandomMediaTypes::of);
            System.out.println(campaign.summary());
            assertThat(campaign.disagreements()).isEmpty();
            assertThat(campaign.undecided()).isLessThan(campaign.probes() / 3);
        }
    }
}
