package dev.allowance.javaparser;

import dev.allowance.classfile.ClassFileIndex;
import dev.allowance.classfile.ClassFileIndex.ConstantField;
import dev.allowance.classfile.ClassFiles;
import dev.allowance.javaparser.Outline.Header;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.TypeIndex;
import dev.allowance.lang.TypeUse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All types of one state of a source set, those of class files where there is no source. Names are resolved by outlines and
 * class files; a file is parsed when one of its types is asked for. For one thread at a time.
 */
final class SourceIndex implements TypeIndex {

    /**
     * A type of a source.
     *
     * @param name canonical
     */
    record Entry(SourceFile file, Header header, String name, Optional<Entry> outer) {

        /** Its declaration; empty where the file makes no sense. */
        Optional<Syntax.Type> syntax() {
            List<Syntax.Type> siblings = outer.isPresent()
                    ? outer.get().syntax().map(Syntax.Type::nested).orElse(List.of())
                    : file.types();
            return siblings.stream()
                    .filter(type -> type.name().equals(header.name()))
                    .findFirst();
        }
    }

    private final SortedMap<String, Entry> entries = new TreeMap<>();
    private final ClassFiles files;
    private final ClassFileIndex classes;
    private final Constants constants = new Constants(this);
    private final Map<String, Optional<JavaType>> types = new HashMap<>();
    private final Map<String, List<String>> supertypes = new HashMap<>();

    /** Of two types of one name that of the first path counts. */
    SourceIndex(Collection<SourceFile> sources, ClassFiles files) {
        this.files = files;
        this.classes = new ClassFileIndex(files, this);
        for (SourceFile file : sources) {
            String packageName = file.outline().packageName();
            String prefix = packageName.isEmpty() ? "" : packageName + ".";
            file.outline().types().forEach(header -> add(file, header, prefix + header.name(), Optional.empty()));
        }
    }

    private void add(SourceFile file, Header header, String name, Optional<Entry> outer) {
        Entry entry = new Entry(file, header, name, outer);
        if (entries.putIfAbsent(name, entry) == null) {
            header.nested().forEach(nested -> add(file, nested, name + "." + nested.name(), Optional.of(entry)));
        }
    }

    @Override
    public Optional<JavaType> find(String canonicalName) {
        Optional<JavaType> known = types.get(canonicalName);
        if (known == null) {
            known = source(canonicalName).or(() -> classes.find(canonicalName));
            types.put(canonicalName, known);
        }
        return known;
    }

    private Optional<JavaType> source(String name) {
        return entry(name).flatMap(entry -> entry.syntax().map(type -> new SourceType(entry, type, this)));
    }

    /** The type of a source, whether or not its file makes sense. */
    Optional<Entry> entry(String canonicalName) {
        return Optional.ofNullable(entries.get(canonicalName));
    }

    /** The types of all sources by name. */
    SortedMap<String, Entry> entries() {
        return Collections.unmodifiableSortedMap(entries);
    }

    Constants constants() {
        return constants;
    }

    ClassFiles files() {
        return files;
    }

    /** Whether there is a type of this name, without parsing anything. */
    boolean exists(String canonicalName) {
        return entries.containsKey(canonicalName) || classes.find(canonicalName).isPresent();
    }

    /** The canonical names of the direct supertypes that are known, without parsing anything. */
    List<String> supertypes(String canonicalName) {
        List<String> known = supertypes.get(canonicalName);
        if (known == null) {
            // Whoever asks meanwhile, in a cycle of classes that no compiler accepts, gets nothing.
            supertypes.put(canonicalName, List.of());
            known = entry(canonicalName).map(this::outlined).orElseGet(() -> compiled(canonicalName));
            supertypes.put(canonicalName, known);
        }
        return known;
    }

    private List<String> outlined(Entry entry) {
        Scope scope = Scope.around(entry, this);
        List<String> names = new ArrayList<>();
        for (String spelled : entry.header().supertypes()) {
            scope.typeName(List.of(spelled.split("\\."))).ifPresent(names::add);
        }
        return names;
    }

    private List<String> compiled(String name) {
        return classes.find(name).stream()
                .flatMap(type -> Stream.concat(type.superclass().stream(), type.interfaces().stream()))
                .filter(use -> use.kind() == TypeUse.Kind.DECLARED)
                .map(TypeUse::name)
                .toList();
    }

    /** The member type of this name that a type declares or inherits (JLS §8.5). */
    Optional<String> memberType(String typeName, String name) {
        return memberType(typeName, name, new HashSet<>());
    }

    private Optional<String> memberType(String typeName, String name, Set<String> seen) {
        String own = typeName + "." + name;
        if (exists(own)) {
            return Optional.of(own);
        }
        if (!seen.add(typeName)) {
            return Optional.empty();
        }
        return supertypes(typeName).stream()
                .flatMap(above -> memberType(above, name, seen).stream())
                .findFirst();
    }

    /** A field and the type that declares it. */
    record FieldName(String owner, String name) {}

    /** The field of this name that a type declares or inherits (JLS §8.3). */
    Optional<FieldName> field(String typeName, String name) {
        return field(typeName, name, new HashSet<>());
    }

    private Optional<FieldName> field(String typeName, String name, Set<String> seen) {
        if (!seen.add(typeName)) {
            return Optional.empty();
        }
        boolean declared = entry(typeName).flatMap(Entry::syntax).isPresent()
                ? entry(typeName)
                        .flatMap(Entry::syntax)
                        .filter(type -> declares(type, name))
                        .isPresent()
                : classes.field(typeName, name).isPresent();
        if (declared) {
            return Optional.of(new FieldName(typeName, name));
        }
        return supertypes(typeName).stream()
                .flatMap(above -> field(above, name, seen).stream())
                .findFirst();
    }

    private static boolean declares(Syntax.Type type, String name) {
        return type.constants().contains(name)
                || type.fields().stream().anyMatch(field -> field.name().equals(name));
    }

    /** The field of a class file. */
    Optional<ConstantField> compiledField(FieldName field) {
        return classes.field(field.owner(), field.name());
    }
}
