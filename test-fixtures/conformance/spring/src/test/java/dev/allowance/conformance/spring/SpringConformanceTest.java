package dev.allowance.conformance.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.conformance.Campaign;
import dev.allowance.conformance.RandomControllers;
import dev.allowance.conformance.Server;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SpringConformanceTest {

    @TestFactory
    Stream<DynamicTest> randomControllersAreAnsweredAsForetold() {
        return Stream.<Server>of(new MvcServer(), new WebFluxServer())
                .map(server -> DynamicTest.dynamicTest(server.name(), () -> {
                    Campaign campaign = Campaign.run(server, RandomControllers::of);
                    System.out.println(campaign.summary());
                    assertThat(campaign.disagreements()).isEmpty();
                    assertThat(campaign.probes()).isGreaterThan(500);
                }));
    }
}
