package dev.allowance.conformance.resteasy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.conformance.Campaign;
import dev.allowance.conformance.RandomMediaTypes;
import dev.allowance.conformance.RandomResources;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RestEasyConformanceTest {

    @Test
    void randomResourcesAreAnsweredAsForetold() throws IOException {
        Campaign campaign = Campaign.run(new RestEasyServer(), RandomResources::of);
        System.out.println(campaign.summary());
        assertThat(campaign.disagreements()).isEmpty();
        assertThat(campaign.probes()).isGreaterThan(500);
    }

    @Test
    void methodsToldApartByMediaTypesAreChosenAsForetold() throws IOException {
        Campaign campaign = Campaign.run(new RestEasyServer(), RandomMediaTypes::of);
        System.out.println(campaign.summary());
        assertThat(campaign.disagreements()).isEmpty();
        assertThat(campaign.undecided()).isLessThan(campaign.probes() / 3);
    }
}
