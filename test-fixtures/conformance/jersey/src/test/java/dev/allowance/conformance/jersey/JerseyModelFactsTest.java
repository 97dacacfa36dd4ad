package dev.allowance.conformance.jersey;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.ModelValidationException;
import org.junit.jupiter.api.Test;

/** What Jersey makes of resource methods that the specification does not allow: the facts behind rules. */
@SuppressWarnings("allowance")
class JerseyModelFactsTest {

    @Path("both")
    public static class Both {
        @GET
        @POST
        public String both() {
            return "";
        }
    }

    @Path("two")
    public static class Two {
        @POST
        public String two(String first, String second) {
            return first + second;
        }
    }

    @Path("one")
    public static class One {
        @POST
        public String one(String body, @Context UriInfo uri) {
            return body;
        }
    }

    @Test
    void twoDesignatorsAreRefused() {
        assertThatThrownBy(() -> new ApplicationHandler(new ResourceConfig(Both.class)))
                .isInstanceOf(ModelValidationException.class)
                .hasMessageContaining("both");
    }

    @Test
    void twoParametersForTheBodyAreRefused() {
        assertThatThrownBy(() -> new ApplicationHandler(new ResourceConfig(Two.class)))
                .isInstanceOf(ModelValidationException.class)
                .hasMessageContaining("multiple parameters with no annotation");
        assertThatCode(() -> new ApplicationHandler(new ResourceConfig(One.class)))
                .doesNotThrowAnyException();
    }
}
