package dev.allowance.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApisTest {

    private static Map<String, List<String>> group(String option) {
        return Apis.parse(option).of(List.of("web", "orders", "admin"), module -> module.equals("admin") ? "/a" : "/");
    }

    @Test
    void modulesAreOneApiOrSeveralAsConfigured() {
        assertThat(group("one")).containsExactly(Map.entry("all modules", List.of("web", "orders", "admin")));
        assertThat(group("module"))
                .containsExactly(
                        Map.entry("web", List.of("web")),
                        Map.entry("orders", List.of("orders")),
                        Map.entry("admin", List.of("admin")));
        assertThat(group(" base-path "))
                .containsExactly(Map.entry("/", List.of("web", "orders")), Map.entry("/a", List.of("admin")));
        assertThat(group("shop = web, admin;"))
                .containsExactly(Map.entry("shop", List.of("web", "admin")), Map.entry("orders", List.of("orders")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "modules", "a=", "=web", "a=b;a=web", "a=nowhere", "a=web;b=web"})
    void whatIsNoGroupingIsRefused(String option) {
        assertThatThrownBy(() -> group(option))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("allowance.apis ");
    }
}
