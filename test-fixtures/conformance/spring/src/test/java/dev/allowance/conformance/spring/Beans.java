package dev.allowance.conformance.spring;

import dev.allowance.conformance.CompiledFixture;
import java.lang.reflect.Modifier;
import java.util.List;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;

/** Which classes of a fixture an application would have as beans. */
final class Beans {

    private Beans() {}

    /** Concrete top-level and static nested classes that are components, or look like handlers to an older Spring. */
    static List<Class<?>> of(CompiledFixture fixture) {
        return fixture.types().stream()
                .filter(type -> !type.isInterface() && !Modifier.isAbstract(type.getModifiers()))
                .filter(type -> AnnotatedElementUtils.hasAnnotation(type, Component.class)
                        || AnnotatedElementUtils.hasAnnotation(type, RequestMapping.class))
                .toList();
    }
}
