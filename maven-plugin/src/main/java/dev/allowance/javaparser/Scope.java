package dev.allowance.javaparser;

import dev.allowance.javaparser.Outline.Import;
import dev.allowance.javaparser.SourceIndex.Entry;
import dev.allowance.javaparser.SourceIndex.FieldName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What simple names mean at a place in a source (JLS §6.3 to §6.5). Access and ambiguity are the compiler's business. */
final class Scope {

    /** A type parameter and where its bounds are to be understood. */
    record Variable(Syntax.TypeParameter parameter, Scope scope) {}

    private final SourceIndex index;
    private final SourceFile file;
    private final Optional<Scope> outer;
    private final Optional<String> bodyOf;
    private final List<Syntax.TypeParameter> parameters;

    private Scope(
            SourceIndex index,
            SourceFile file,
            Optional<Scope> outer,
            Optional<String> bodyOf,
            List<Syntax.TypeParameter> parameters) {
        this.index = index;
        this.file = file;
        this.outer = outer;
        this.bodyOf = bodyOf;
        this.parameters = parameters;
    }

    /** A file, outside of all types. */
    static Scope of(SourceFile file, SourceIndex index) {
        return new Scope(index, file, Optional.empty(), Optional.empty(), List.of());
    }

    /** Where a type is declared: in the body of another, or in a file. Nothing is parsed, so type parameters are left out. */
    static Scope around(Entry entry, SourceIndex index) {
        return entry.outer()
                .map(around -> around(around, index).body(around.name()))
                .orElseGet(() -> of(entry.file(), index));
    }

    /** The head of a type: its type parameters are known there, its members are not (JLS §8.5, §8.1.4). */
    static Scope head(Entry entry, Syntax.Type type, SourceIndex index) {
        Scope around = entry.outer()
                .flatMap(outer -> outer.syntax().map(syntax -> body(outer, syntax, index)))
                .orElseGet(() -> around(entry, index));
        return around.with(type.typeParameters());
    }

    /** The body of a type. */
    static Scope body(Entry entry, Syntax.Type type, SourceIndex index) {
        return head(entry, type, index).body(entry.name());
    }

    private Scope body(String typeName) {
        return new Scope(index, file, Optional.of(this), Optional.of(typeName), List.of());
    }

    /** The same with type parameters. */
    Scope with(List<Syntax.TypeParameter> own) {
        return new Scope(index, file, Optional.of(this), Optional.empty(), own);
    }

    SourceIndex index() {
        return index;
    }

    String path() {
        return file.path();
    }

    /** The type variable that a simple name means; empty where it means a class, or nothing. */
    Optional<Variable> variable(String name) {
        Optional<Syntax.TypeParameter> own =
                parameters.stream().filter(p -> p.name().equals(name)).findFirst();
        if (own.isPresent()) {
            return Optional.of(new Variable(own.get(), this));
        }
        if (bodyOf.flatMap(type -> index.memberType(type, name)).isPresent()) {
            return Optional.empty();
        }
        return outer.flatMap(scope -> scope.variable(name));
    }

    /** The canonical name of the class that a name means; empty where there is none. */
    Optional<String> typeName(List<String> parts) {
        Optional<String> found = simpleType(parts.get(0));
        if (found.isPresent()) {
            for (String part : parts.subList(1, parts.size())) {
                found = found.flatMap(type -> index.memberType(type, part));
            }
            return found;
        }
        // A package, then: as short as possible, since a class hides the packages of its name (JLS §6.4.2).
        for (int length = 2; length <= parts.size(); length++) {
            String name = String.join(".", parts.subList(0, length));
            if (index.exists(name)) {
                Optional<String> member = Optional.of(name);
                for (String part : parts.subList(length, parts.size())) {
                    member = member.flatMap(type -> index.memberType(type, part));
                }
                return member;
            }
        }
        return Optional.empty();
    }

    /** What to call a class that is not there: as an import names it, or as spelled. */
    String missing(List<String> parts) {
        String spelled = String.join(".", parts);
        return imports()
                .filter(one -> !one.onDemand()
                        && !one.isStatic()
                        && !one.ofModule()
                        && one.simpleName().equals(parts.get(0)))
                .map(one -> one.name() + spelled.substring(parts.get(0).length()))
                .findFirst()
                .orElse(spelled);
    }

    private Stream<Import> imports() {
        return file.outline().imports().stream();
    }

    private Optional<String> simpleType(String name) {
        return bodyOf.flatMap(type -> index.memberType(type, name))
                .or(() -> outer.isPresent() ? outer.get().simpleType(name) : index.ofFile(file, name, this::ofFile));
    }

    private Optional<String> ofFile(String name) {
        String packageName = file.outline().packageName();
        return imports()
                .filter(one ->
                        !one.onDemand() && !one.ofModule() && one.simpleName().equals(name))
                .flatMap(this::named)
                .findFirst()
                .or(() -> existing(packageName.isEmpty() ? name : packageName + "." + name))
                .or(() -> imports().flatMap(one -> onDemand(one, name).stream()).findFirst())
                .or(() -> existing("java.lang." + name));
    }

    private Optional<String> existing(String name) {
        return Optional.of(name).filter(index::exists);
    }

    /** A type that an import names; by a static one it may be inherited. */
    private Stream<String> named(Import one) {
        int dot = one.name().lastIndexOf('.');
        return one.isStatic() && dot > 0
                ? index.memberType(one.name().substring(0, dot), one.simpleName()).stream()
                : existing(one.name()).stream();
    }

    private Optional<String> onDemand(Import one, String name) {
        if (one.ofModule()) {
            return index.files().packagesOf(one.name()).stream()
                    .flatMap(packageName -> existing(packageName + "." + name).stream())
                    .findFirst();
        }
        if (!one.onDemand()) {
            return Optional.empty();
        }
        return one.isStatic() ? index.memberType(one.name(), name) : existing(one.name() + "." + name);
    }

    /** The field that an expression name means. */
    Optional<FieldName> field(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0
                ? simpleField(parts.get(0))
                : typeName(parts.subList(0, last)).flatMap(type -> index.field(type, parts.get(last)));
    }

    private Optional<FieldName> simpleField(String name) {
        return bodyOf.flatMap(type -> index.field(type, name))
                .or(() -> outer.isPresent() ? outer.get().simpleField(name) : importedField(name));
    }

    private Optional<FieldName> importedField(String name) {
        return imports()
                .filter(one ->
                        one.isStatic() && !one.onDemand() && one.simpleName().equals(name))
                .filter(one -> one.name().contains("."))
                .flatMap(one -> index.field(one.name().substring(0, one.name().lastIndexOf('.')), name).stream())
                .findFirst()
                .or(() -> imports()
                        .filter(one -> one.isStatic() && one.onDemand())
                        .flatMap(one -> index.field(one.name(), name).stream())
                        .findFirst());
    }
}
