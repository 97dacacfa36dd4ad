package dev.allowance.conformance.jersey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
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

    @Path("open")
    public static class Open {
        @GET
        @Path("{id")
        public String get() {
            return "";
        }

        @POST
        public String post() {
            return "";
        }
    }

    @Path("star")
    public static class Star {
        @GET
        @Path("{*rest}")
        public String get() {
            return "";
        }

        @POST
        public String post() {
            return "";
        }
    }

    @Path("twice")
    public static class Twice {
        @GET
        @Path("{id: [0-9]+}/{id: [0-9]+}")
        public String get() {
            return "";
        }

        @POST
        public String post() {
            return "";
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

    @Test
    void aClassWithWhatIsNoTemplateIsLeftOut() throws Exception {
        assertThat(statusOfPost(One.class, "one")).isEqualTo(200);
        assertThat(statusOfPost(Open.class, "open")).isEqualTo(404);
        assertThat(statusOfPost(Star.class, "star")).isEqualTo(404);
        assertThat(statusOfPost(Twice.class, "twice")).isEqualTo(404);
    }

    private static int statusOfPost(Class<?> resource, String path) throws Exception {
        URI base = URI.create("http://localhost/");
        ContainerRequest request =
                new ContainerRequest(base, base.resolve(path), "POST", null, new MapPropertiesDelegate(), null);
        request.setEntityStream(new ByteArrayInputStream("a".getBytes(StandardCharsets.US_ASCII)));
        return new ApplicationHandler(new ResourceConfig(resource))
                .apply(request)
                .get()
                .getStatus();
    }
}
