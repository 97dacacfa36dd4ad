package dev.allowance.conformance.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.conformance.Campaign;
import dev.allowance.conformance.RandomControllers;
import dev.allowance.conformance.RandomMediaTypes;
import dev.allowance.conformance.Server;
import dev.allowance.framework.Matching;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SpringConformanceTest {

    @TestFactory
    Stream<DynamicTest> randomControllersAreAnsweredAsForetold() {
        return Stream.concat(
                Knobs.defaults().stream().map(server -> answersAsForetold(server, 10)),
                Knobs.others().stream().map(server -> answersAsForetold(server, 4)));
    }

    private static DynamicTest answersAsForetold(Server server, int fixtures) {
        boolean ant = server.matching().contains(Matching.ANT_PATH_MATCHER);
        return DynamicTest.dynamicTest(server.name(), () -> {
            Campaign campaign = Campaign.run(server, ant ? RandomControllers::ofAnt : RandomControllers::of, fixtures);
            System.out.println(campaign.summary());
            assertThat(campaign.disagreements()).isEmpty();
            assertThat(campaign.probes()).isGreaterThan(500);
        });
    }

    @TestFactory
    Stream<DynamicTest> methodsToldApartByMediaTypesAreChosenAsForetold() {
        return Knobs.defaults().stream()
                .map(server -> DynamicTest.dynamicTest(server.name(), () -> {
                    Campaign campaign = Campaign.run(server, RandomMediaTypes::ofSpring);
                    System.out.println(campaign.summary());
                    assertThat(campaign.disagreements()).isEmpty();
                    assertThat(campaign.undecided()).isLessThan(campaign.probes() / 5);
                }));
    }
}
