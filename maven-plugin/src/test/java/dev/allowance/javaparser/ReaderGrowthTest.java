package dev.allowance.javaparser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.classfile.ClassFiles;
import dev.allowance.framework.ReaderOptions;
import dev.allowance.framework.RouteReader;
import dev.allowance.framework.jaxrs.JaxRsRouteReader;
import dev.allowance.framework.spring.SpringRouteReader;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.TypeIndex;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Counts how often readers ask types for anything: twice the types may take twice the questions, not four times. */
class ReaderGrowthTest {

    private static final String JAXRS = """
            package a;
            import jakarta.ws.rs.GET;
            import jakarta.ws.rs.POST;
            import jakarta.ws.rs.Path;
            import jakarta.ws.rs.PathParam;
            @Path("/things%1$d") public interface Things%1$d {
                @GET @Path("/{id}") String get(@PathParam("id") int id);
                @POST String add(String text);
            }
            class Served%1$d implements Things%1$d {
                public String get(int id) { return ""; }
                public String add(String text) { return ""; }
            }
            @Path("/others%1$d") interface Others%1$d {
                @GET String all();
            }
            """;
    private static final String SPRING = """
            package a;
            import org.springframework.web.bind.annotation.GetMapping;
            import org.springframework.web.bind.annotation.PathVariable;
            import org.springframework.web.bind.annotation.PostMapping;
            import org.springframework.web.bind.annotation.RequestBody;
            import org.springframework.web.bind.annotation.RequestMapping;
            import org.springframework.web.bind.annotation.RestController;
            @RequestMapping("/things%1$d") public interface Things%1$d {
                @GetMapping("/{id}") String get(@PathVariable("id") int id);
            }
            @RestController class Served%1$d implements Things%1$d {
                public String get(int id) { return ""; }
                @PostMapping public String add(@RequestBody String text) { return ""; }
            }
            """;

    private int calls;

    @Test
    void twiceTheResourcesTakeTwiceTheWork() throws IOException {
        assertGrowth(new JaxRsRouteReader(), JAXRS, 3);
    }

    @Test
    void twiceTheControllersTakeTwiceTheWork() throws IOException {
        assertGrowth(new SpringRouteReader(), SPRING, 2);
    }

    private void assertGrowth(RouteReader reader, String source, int routes) throws IOException {
        int some = questions(reader, source, 40, routes);
        int twice = questions(reader, source, 80, routes);

        assertThat(some).isPositive();
        assertThat(twice).isLessThan(some * 5 / 2);
    }

    private int questions(RouteReader reader, String source, int count, int routes) throws IOException {
        try (ClassFiles none = new ClassFiles(List.of())) {
            SourceSet sources = new SourceSet(none);
            for (int i = 0; i < count; i++) {
                sources.put("Things" + i + ".java", source.formatted(i));
            }
            Map<String, JavaType> counted = new HashMap<>();
            TypeIndex index = name -> sources.index().find(name).map(type -> counted(type, counted));
            List<JavaType> types =
                    sources.types().stream().map(type -> counted(type, counted)).toList();
            calls = 0;
            assertThat(reader.read(types, index, ReaderOptions.NONE)).hasSize(count * routes);
            return calls;
        }
    }

    private JavaType counted(JavaType type, Map<String, JavaType> known) {
        return known.computeIfAbsent(type.name(), name -> (JavaType) Proxy.newProxyInstance(
                JavaType.class.getClassLoader(), new Class<?>[] {JavaType.class}, (proxy, method, arguments) -> {
                    calls++;
                    try {
                        return method.invoke(type, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
