package dev.allowance.javaparser;

import dev.allowance.classfile.Lazy;
import dev.allowance.classfile.RepeatedAnnotations;
import dev.allowance.javaparser.Syntax.Expression;
import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.JavaValue;
import dev.allowance.lang.TypeUse;
import dev.allowance.source.Anchor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** An annotation in a source. */
final class SourceAnnotation implements JavaAnnotation {

    private record Member(Syntax.Value written, JavaValue read) {}

    private final Syntax.Annotation syntax;
    private final Scope scope;
    private final String typeName;
    private final Supplier<Map<String, Member>> members;

    SourceAnnotation(Syntax.Annotation syntax, Scope scope) {
        this.syntax = syntax;
        this.scope = scope;
        this.typeName = scope.typeName(syntax.name()).orElseGet(() -> scope.missing(syntax.name()));
        this.members = new Lazy<>(this::readMembers);
    }

    /** The annotations of a declaration: those of one type one after the other, as a container would hold them (JLS §9.7.5). */
    static List<JavaAnnotation> all(List<Syntax.Annotation> written, Scope scope) {
        Map<String, List<JavaAnnotation>> byType = new LinkedHashMap<>();
        for (Syntax.Annotation each : written) {
            JavaAnnotation annotation = new SourceAnnotation(each, scope);
            byType.computeIfAbsent(annotation.typeName(), name -> new ArrayList<>())
                    .add(annotation);
        }
        List<JavaAnnotation> all =
                byType.values().stream().flatMap(List::stream).toList();
        boolean nested =
                written.stream().flatMap(each -> each.arguments().stream()).anyMatch(SourceAnnotation::isNested);
        return nested ? RepeatedAnnotations.unwrapped(all, scope.index()) : all;
    }

    /** Whether the value may be that of a container. */
    private static boolean isNested(Syntax.Argument argument) {
        Expression value = argument.value().expression();
        return value instanceof Expression.Nested
                || value instanceof Expression.Array array
                        && array.elements().stream().anyMatch(e -> e.expression() instanceof Expression.Nested);
    }

    private Map<String, Member> readMembers() {
        Map<String, Member> result = new LinkedHashMap<>();
        Optional<JavaType> type = scope.index().find(typeName);
        SourceValues values = new SourceValues(scope);
        for (Syntax.Argument argument : syntax.arguments()) {
            Optional<TypeUse> declared = type.flatMap(t -> t.methods().stream()
                    .filter(method -> method.name().equals(argument.name()))
                    .map(method -> method.returnType())
                    .findFirst());
            Expression expression = argument.value().expression();
            JavaValue read = declared.map(d -> values.read(expression, d)).orElseGet(() -> values.guess(expression));
            result.put(argument.name(), new Member(argument.value(), read));
        }
        return result;
    }

    @Override
    public String typeName() {
        return typeName;
    }

    @Override
    public List<String> members() {
        return syntax.arguments().stream().map(Syntax.Argument::name).toList();
    }

    @Override
    public Optional<JavaValue> value(String member) {
        return Optional.ofNullable(members.get().get(member)).map(Member::read);
    }

    @Override
    public Anchor anchor() {
        return new SourceAnchor(scope.path(), syntax.place());
    }

    @Override
    public Anchor anchor(String member) {
        return written(member)
                .<Anchor>map(value -> new SourceAnchor(scope.path(), value.place()))
                .orElseGet(this::anchor);
    }

    @Override
    public Anchor anchor(String member, int element) {
        return written(member)
                .filter(value -> value.expression() instanceof Expression.Array array
                        && element < array.elements().size())
                .map(value -> ((Expression.Array) value.expression()).elements().get(element))
                .<Anchor>map(value -> new SourceAnchor(scope.path(), value.place()))
                .orElseGet(() -> anchor(member));
    }

    private Optional<Syntax.Value> written(String member) {
        return syntax.arguments().stream()
                .filter(argument -> argument.name().equals(member))
                .map(Syntax.Argument::value)
                .findFirst();
    }

    @Override
    public String toString() {
        return "@" + typeName;
    }
}
