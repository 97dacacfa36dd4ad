package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.fixtures.sample.HttpProbe;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Where Spring Boot is told to serve the shop makes no difference to what it answers below that place. */
class ShopPlacesTest {

    @ParameterizedTest
    @CsvSource({
        "server.servlet.context-path=/shop,                             /shop",
        "spring.mvc.servlet.path=/app,                                  /app",
        "server.servlet.context-path=/shop spring.mvc.servlet.path=/app, /shop/app",
    })
    void refusalsAreTheSameAtEveryPlace(String properties, String place) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--logging.level.root=error"));
        for (String property : properties.split(" ")) {
            arguments.add("--" + property);
        }
        try (ConfigurableApplicationContext application =
                SpringApplication.run(ShopApplication.class, arguments.toArray(new String[0]))) {
            HttpProbe shop =
                    HttpProbe.of(application.getEnvironment().getRequiredProperty("local.server.port", Integer.class));

            HttpResponse<String> refused = shop.send("POST", place + "/v1/orders/%37");
            assertThat(refused.statusCode()).isEqualTo(405);
            assertThat(HttpProbe.allow(refused))
                    .isEqualTo(AllowedMethods.methods("/v1/orders/%37"))
                    .isEqualTo(shop.accepted(place + "/v1/orders/8"));
            assertThat(refused.body()).contains("POST is not supported for /v1/orders/%37.");

            assertThat(shop.send("PUT", place + "/v1/nothing").body()).contains("Nothing is mapped at /v1/nothing");
            assertThat(shop.send("GET", "/v1/orders").statusCode()).isEqualTo(404);
        }
    }
}
