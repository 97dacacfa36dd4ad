package dev.allowance.corpora;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/**
 * Takes the census of a compilation with the compiler's own means, so that a mistake of our readers cannot hide itself.
 * Types within method bodies are not seen: no annotation processor is shown them.
 */
@SupportedAnnotationTypes("*")
@SupportedOptions(CensusProcessor.FILE)
public final class CensusProcessor extends AbstractProcessor {

    static final String FILE = "census.file";

    private final Set<String> names = new TreeSet<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        round.getRootElements().forEach(this::collect);
        if (round.processingOver()) {
            try {
                census().write(Path.of(processingEnv.getOptions().get(FILE)));
            } catch (IOException e) {
                processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, "census: " + e);
            }
        }
        return false;
    }

    private void collect(Element element) {
        if (element instanceof TypeElement type) {
            names.add(type.getQualifiedName().toString());
            ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::collect);
        }
    }

    private Census census() {
        Signatures signatures = new Signatures(processingEnv.getTypeUtils());
        List<TypeElement> types = names.stream()
                .map(processingEnv.getElementUtils()::getTypeElement)
                .toList();
        Map<String, Found> found = new TreeMap<>();
        Map<String, List<String>> classPaths = new TreeMap<>();
        for (TypeElement type : types) {
            List<TypeElement> family = signatures.family(type);
            classPaths.put(
                    type.getQualifiedName().toString(),
                    family.stream()
                            .flatMap(t -> Annotations.path(t).stream())
                            .distinct()
                            .toList());
            classPaths.values().removeIf(List::isEmpty);
            for (TypeElement owner : family) {
                for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
                    framework(method).ifPresent(framework -> {
                        Optional<ExecutableElement> run = run(type, owner, method);
                        if (run.isPresent()) {
                            Found entry = found.computeIfAbsent(
                                    signatures.of(owner, method), name -> new Found(framework, owner, method));
                            entry.runs.add(signatures.of(type, run.get()));
                            entry.targets.addAll(signatures.targets((DeclaredType) type.asType(), run.get(), types));
                        }
                    });
                }
            }
        }
        List<AnnotatedMethod> methods = new ArrayList<>();
        found.forEach((name, entry) -> methods.add(entry.method(name, names)));
        return new Census(methods, classPaths);
    }

    private static Optional<String> framework(ExecutableElement method) {
        if (Annotations.isMapped(method)) {
            return Optional.of(Annotations.SPRING);
        }
        boolean rest =
                Annotations.isDesignated(method) || Annotations.path(method).isPresent();
        return rest ? Optional.of(Annotations.JAXRS) : Optional.empty();
    }

    /** What runs when the method is called on the type: itself or an override; nothing where the type does not have it. */
    private Optional<ExecutableElement> run(TypeElement type, TypeElement owner, ExecutableElement method) {
        if (type.equals(owner)) {
            return Optional.of(method);
        }
        boolean inherited = !method.getModifiers().contains(Modifier.PRIVATE)
                && !(method.getModifiers().contains(Modifier.STATIC) && owner.getKind() == ElementKind.INTERFACE);
        if (!inherited) {
            return Optional.empty();
        }
        List<ExecutableElement> members =
                ElementFilter.methodsIn(processingEnv.getElementUtils().getAllMembers(type));
        Stream<ExecutableElement> overrides = members.stream()
                .filter(member -> processingEnv.getElementUtils().overrides(member, method, type))
                .sorted((one, other) -> Boolean.compare(isAbstract(one), isAbstract(other)));
        return Stream.concat(overrides, members.stream().filter(method::equals)).findFirst();
    }

    private static boolean isAbstract(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.ABSTRACT);
    }

    /** An annotated method while its members are collected. */
    private static final class Found {

        private final String framework;
        private final TypeElement owner;
        private final ExecutableElement method;
        private final Set<String> runs = new TreeSet<>();
        private final Set<String> targets = new TreeSet<>();

        Found(String framework, TypeElement owner, ExecutableElement method) {
            this.framework = framework;
            this.owner = owner;
            this.method = method;
        }

        AnnotatedMethod method(String name, Set<String> inSource) {
            boolean locator = framework.equals(Annotations.JAXRS) && !Annotations.isDesignated(method);
            return new AnnotatedMethod(
                    framework,
                    name,
                    inSource.contains(owner.getQualifiedName().toString()),
                    List.copyOf(runs),
                    locator ? Annotations.path(method).stream().toList() : List.of(),
                    locator ? List.copyOf(targets) : List.of());
        }
    }
}
